import { TEXT_CLASSIFIER } from '../data/text-classifier.js';
import { decodeBase64 } from './base64.js';
import { createTextClassifier, type TextClassifier } from './text-classifier.js';

let shipped: TextClassifier | undefined;

/** The text classifier that ships with Frisket, decoded at first use and shared. */
export function shippedClassifier(): TextClassifier {
  shipped ??= createTextClassifier(decodeBase64(TEXT_CLASSIFIER));
  return shipped;
}
