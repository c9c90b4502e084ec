import type { ClassifierHead, TextClassifier } from '../classifier/text-classifier.js';
import type { ImageSignal } from '../image/image-signals.js';
import { deriveThresholds, type Thresholds } from './derive-thresholds.js';

/** The stated costs from which the thresholds of every head of the classifier follow. See ReviewCosts for the units. */
export interface CostModel {
  readonly reviewMinutes: number;
  readonly delayMinutes: number;
  readonly wrongRefusalMinutes: number;
  readonly textsPerDay: number;
  readonly reviewerMinutesPerDay: number;
  readonly missedBreachMinutes: Readonly<Record<ClassifierHead, number>>;
  /** The same for what networks see in pictures. Versions stored before pictures had costs have none. */
  readonly missedImageMinutes?: Readonly<Record<ImageSignal, number>>;
}

/** Thresholds per head for a classifier and the traffic it was measured on. */
export function thresholdsFor(model: CostModel, classifier: TextClassifier): Map<ClassifierHead, Thresholds> {
  // Object.entries widens the keys of a closed record to string.
  const heads = Object.entries(model.missedBreachMinutes) as [ClassifierHead, number][];
  return new Map(
    heads.map(([head, missedBreachMinutes]) => [
      head,
      deriveThresholds({ ...model, missedBreachMinutes }, { ...model, traffic: classifier.trafficOf(head) }),
    ]),
  );
}
