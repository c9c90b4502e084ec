import type { Finding } from '../verdict/finding.js';
import type { ImageFacts } from './image-facts.js';
import { type ImageSignal, imageSignals, type ImageSignals } from './image-signals.js';
import type { ImageThresholds } from './image-thresholds.js';

export type ImageThresholdsBySignal = Readonly<Record<ImageSignal, ImageThresholds>>;

/** Distance at which the authors of PDQ call two pictures the same. */
export const PDQ_SAME_WITHIN_BITS = 31;
/** Most photographs of faces are harmless; how many of them breach is an estimate for the score, not for the outcome. */
const FACE_BREACH_SHARE = 0.3;
/** Strongly cropped or recompressed copies lie a little further; a person decides. */
export const PDQ_NEAR_WITHIN_BITS = 48;

/** Findings about one picture and its crops. */
export function imageFindings(facts: ImageFacts, thresholds: ImageThresholdsBySignal): Finding[] {
  const signals = imageSignals(facts);
  const own = [
    ...hashFindings(facts),
    ...sexualFindings(signals, thresholds),
    ...faceFindings(signals, thresholds),
  ];
  return [...own, ...(facts.crops ?? []).flatMap((crop) => imageFindings(crop, thresholds))];
}

function hashFindings(facts: ImageFacts): Finding[] {
  return (facts.pdqMatches ?? [])
    .filter((match) => match.distance <= PDQ_NEAR_WITHIN_BITS)
    .map(({ bank, distance }) => ({
      ruleId: `image.hash_bank.${bank}`,
      category: 'illegal_activity',
      code: 'POLICY_IMAGE_KNOWN',
      message: 'This picture is known and may not be used here.',
      outcome: distance <= PDQ_SAME_WITHIN_BITS ? 'block' : 'hold',
      score: distance <= PDQ_SAME_WITHIN_BITS ? 0.99 : 0.5,
      concepts: [],
    }));
}

function sexualFindings(signals: ImageSignals, thresholds: ImageThresholdsBySignal): Finding[] {
  const [explicit, suggestive] = [signals.explicit_picture, signals.suggestive_picture];
  const { holdFrom, blockFrom } = thresholds.explicit_picture;
  const isExplicit = explicit >= holdFrom;
  if (!isExplicit && suggestive < thresholds.suggestive_picture.holdFrom) return [];
  return [
    {
      ruleId: isExplicit ? 'image.explicit' : 'image.suggestive',
      category: 'sexual',
      code: isExplicit ? 'POLICY_IMAGE_SEXUAL' : 'POLICY_IMAGE_SUGGESTIVE',
      message: 'This picture looks sexual.',
      outcome: explicit >= blockFrom ? 'block' : 'hold',
      score: isExplicit ? explicit : suggestive,
      concepts: [],
    },
  ];
}

/** A face breaks no rule by itself, so the surest hit is still only held for a person to look at. */
function faceFindings(signals: ImageSignals, thresholds: ImageThresholdsBySignal): Finding[] {
  const probability = signals.photographed_face;
  if (probability < thresholds.photographed_face.holdFrom) return [];
  return [
    {
      ruleId: 'image.face',
      category: 'likeness',
      code: 'POLICY_IMAGE_FACE',
      message: 'This picture shows a face, so a person has to look at it.',
      outcome: 'hold',
      score: FACE_BREACH_SHARE * probability,
      concepts: [],
    },
  ];
}
