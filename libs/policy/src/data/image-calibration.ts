/**
 * How shares of the review networks become probabilities: sigmoid(logit(share) + offset). Nothing sexual may be shown to
 * the networks for measuring, so the offsets correct for prior only (Saerens, Latinne, Decaestecker 2002): from how common
 * a class was where the network learnt (two of five classes, one of five) to how common it is among pictures that words
 * have not given away. What the thresholds cost on harmless pictures is measured by `npm run eval:images`. The face
 * signal is calibrated where it is taught (training/safety/train_photo_head.py).
 *
 * `traffic`: share of harmless pictures per bin of probability, lowest first, ten bins, measured by `npm run eval:images`
 * over our own pictures of people.
 */
export const IMAGE_CALIBRATION = {
  explicit_picture: { learntRate: 0.4, expectedRate: 0.1, traffic: [0.99, 0.01, 0, 0, 0, 0, 0, 0, 0, 0] },
  suggestive_picture: { learntRate: 0.2, expectedRate: 0.05, traffic: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  photographed_face: { learntRate: 0.5, expectedRate: 0.5, traffic: [0.97, 0.01, 0.01, 0.01, 0, 0, 0, 0, 0, 0] },
} as const;
