import type { Finding } from '../verdict/finding.js';
import type { ImageFacts } from './image-facts.js';

/** Porn and hentai together, as the network's authors and our false-alarm measurements suggest. */
const EXPLICIT_BLOCK_FROM = 0.8;
const EXPLICIT_HOLD_FROM = 0.5;
/** Clothed but posed; the network is often wrong about swimwear, so only near-certainty is held. */
const SUGGESTIVE_HOLD_FROM = 0.9;
/** The detector found every photo and few drawings at this score. */
const FACE_HOLD_FROM = 0.8;
/** Smaller faces are crowds and noise to the detector. */
const MIN_FACE_PX = 64;
/** Distance at which the authors of PDQ call two pictures the same. */
const PDQ_SAME_WITHIN_BITS = 31;
/** Strongly cropped or recompressed copies lie a little further; a person decides. */
const PDQ_NEAR_WITHIN_BITS = 48;

/** Findings about one picture and its crops. */
export function imageFindings(facts: ImageFacts): Finding[] {
  const own = [...hashFindings(facts), ...sexualFindings(facts), ...faceFindings(facts)];
  return [...own, ...(facts.crops ?? []).flatMap(imageFindings)];
}

/** Probability, 0 to 1, that a sexual-content network gives to explicit content. */
export function explicitShare(facts: ImageFacts): number {
  return (facts.nsfw?.porn ?? 0) + (facts.nsfw?.hentai ?? 0);
}

/** True when a face is large enough to be somebody's and the detector is at least this sure of it. */
export function hasFace(facts: ImageFacts, fromScore: number): boolean {
  return (facts.faces ?? []).some((face) => face.score >= fromScore && face.sizePx >= MIN_FACE_PX);
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

function sexualFindings(facts: ImageFacts): Finding[] {
  const explicit = explicitShare(facts);
  const suggestive = facts.nsfw?.sexy ?? 0;
  if (explicit < EXPLICIT_HOLD_FROM && suggestive < SUGGESTIVE_HOLD_FROM) return [];
  return [
    {
      ruleId: explicit >= EXPLICIT_HOLD_FROM ? 'image.explicit' : 'image.suggestive',
      category: 'sexual',
      code: explicit >= EXPLICIT_HOLD_FROM ? 'POLICY_IMAGE_SEXUAL' : 'POLICY_IMAGE_SUGGESTIVE',
      message: 'This picture looks sexual.',
      outcome: explicit >= EXPLICIT_BLOCK_FROM ? 'block' : 'hold',
      score: Math.max(explicit, suggestive / 2),
      concepts: [],
    },
  ];
}

function faceFindings(facts: ImageFacts): Finding[] {
  if (!hasFace(facts, FACE_HOLD_FROM)) return [];
  return [
    {
      ruleId: 'image.face',
      category: 'likeness',
      code: 'POLICY_IMAGE_FACE',
      message: 'This picture shows a face, so a person has to look at it.',
      outcome: 'hold',
      score: 0.3,
      concepts: [],
    },
  ];
}
