import { IMAGE_CALIBRATION } from '../data/image-calibration.js';
import type { CostModel } from '../thresholds/cost-model.js';
import { deriveThresholds, type Thresholds } from '../thresholds/derive-thresholds.js';
import type { ImageSignal } from './image-signals.js';

/** From which probabilities pictures are held and blocked, and from which a signal counts together with words. */
export interface ImageThresholds extends Thresholds {
  readonly togetherFrom: number;
}

/**
 * How many times as likely (in odds) words that point the same way make a breach. Stated, not measured: there are no
 * labelled requests with pictures. It puts an explicit share of 0.1 and a suggestive one of 0.53 within reach of words.
 */
const WORDS_RAISE_ODDS = 8;

/** Thresholds per signal that follow from the stated costs and the measured traffic. Versions of releases before pictures had costs take the shipped ones. */
export function imageThresholdsFor(
  costs: CostModel,
  shipped: NonNullable<CostModel['missedImageMinutes']>,
): Readonly<Record<ImageSignal, ImageThresholds>> {
  const missed = costs.missedImageMinutes ?? shipped;
  const derive = (signal: ImageSignal): ImageThresholds => {
    const { traffic } = IMAGE_CALIBRATION[signal];
    const thresholds = deriveThresholds(
      { ...costs, missedBreachMinutes: missed[signal] },
      { ...costs, traffic },
    );
    const odds = thresholds.holdFrom / (1 - thresholds.holdFrom) / WORDS_RAISE_ODDS;
    return { ...thresholds, togetherFrom: odds / (1 + odds) };
  };
  return {
    explicit_picture: derive('explicit_picture'),
    suggestive_picture: derive('suggestive_picture'),
    photographed_face: derive('photographed_face'),
  };
}
