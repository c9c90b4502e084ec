/**
 * How shares of the review networks become probabilities: the odds are corrected from how common a class was where the network
 * learnt to how common it is expected to be here (Saerens, Latinne, Decaestecker 2002). Expected rates are stated, not
 * measured. Nothing sexual may be shown to the networks for measuring, so of those two only false alarms are known. The
 * photograph signal is taught and measured by training/safety/train_photo_head.py; three in four suspected faces are taken
 * to be drawn, because everything made here is a drawing. That figure was set with the measurements of faces in view.
 *
 * `traffic`: share of harmless pictures per tenth of probability, lowest first, measured by `npm run eval:images` on our own
 * pictures of people; photographs in uploads are not counted, as nobody knows how many come.
 */
export const IMAGE_CALIBRATION = {
  explicit_picture: { learntRate: 0.4, expectedRate: 0.1, traffic: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  suggestive_picture: { learntRate: 0.2, expectedRate: 0.05, traffic: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  photographed_face: {
    learntRate: 0.5,
    expectedRate: 0.25,
    traffic: [0.995, 0.005, 0, 0, 0, 0, 0, 0, 0, 0],
  },
} as const;
