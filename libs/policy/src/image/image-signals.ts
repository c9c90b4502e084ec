import { IMAGE_CALIBRATION } from '../data/image-calibration.js';
import type { ImageFacts } from './image-facts.js';

/** What the networks can say about a picture that the policy weighs. */
export type ImageSignal = keyof typeof IMAGE_CALIBRATION;

export type ImageSignals = Readonly<Record<ImageSignal, number>>;

/** Smaller faces are crowds and noise to the detector; a profile picture of 128 px has one of 40 to 90 px. */
const MIN_FACE_PX = 32;
/** Keeps log-odds finite. */
const NEAREST_TO_CERTAIN = 1e-6;

/** Calibrated probabilities, 0 to 1, for one picture without its crops. */
export function imageSignals({ nsfw, faces }: ImageFacts): ImageSignals {
  return {
    explicit_picture: calibrated('explicit_picture', (nsfw?.porn ?? 0) + (nsfw?.hentai ?? 0)),
    suggestive_picture: calibrated('suggestive_picture', nsfw?.sexy ?? 0),
    photographed_face: calibrated('photographed_face', Math.max(0, ...(faces ?? []).map(faceShare))),
  };
}

/** It has to be a face and a photograph; the two networks err independently. Unknown counts as a photograph. */
function faceShare({ score, sizePx, photo = 1 }: NonNullable<ImageFacts['faces']>[number]): number {
  return sizePx < MIN_FACE_PX ? 0 : score * photo;
}

function calibrated(signal: ImageSignal, share: number): number {
  if (share <= 0) return 0;
  const { learntRate, expectedRate } = IMAGE_CALIBRATION[signal];
  const bounded = Math.min(1 - NEAREST_TO_CERTAIN, share);
  const odds = (oddsOf(bounded) * oddsOf(expectedRate)) / oddsOf(learntRate);
  return odds / (1 + odds);
}

const oddsOf = (probability: number): number => probability / (1 - probability);
