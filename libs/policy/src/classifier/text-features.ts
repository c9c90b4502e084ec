import type { ConceptReading } from '../rules/concept-matcher.js';
import { readCanonicalWords } from '../text/canonical-words.js';
import type { Lexicon } from '../text/lexicon.js';
import { statementFeatures } from './statement-features.js';

/**
 * Features are hashed into this many buckets (feature hashing, Weinberger et al. 2009). A head may use fewer, a power of two: it
 * takes the lowest bits.
 */
export const BUCKET_COUNT = 2 ** 18;

/** One family of features; each family is scaled to length one, so that long texts weigh no more than short ones. */
export type FeatureBlock = readonly number[];

export interface TextFeatures {
  /** Buckets of words and pairs of words. */
  readonly words: FeatureBlock;
  /** Buckets of letter groups inside words. */
  readonly letters: FeatureBlock;
  /** Buckets of the concepts and live rules of the pack that were met. */
  readonly concepts: FeatureBlock;
  /** Buckets of how the text speaks about people; empty when it names no group. */
  readonly statement: FeatureBlock;
}

const SHORTEST_LETTER_GROUP = 3;
const LONGEST_LETTER_GROUP = 5;
/** Words after this many no longer count; prompts are far shorter. */
const MAX_WORDS = 400;

/**
 * What the classifier sees of a text: its likeliest reading, so that disguises are taken off before it is judged.
 * @param ruleIds rules met by the text; the classifier learns how far each can be trusted in its context
 */
export function extractFeatures(
  reading: ConceptReading,
  lexicon: Lexicon,
  ruleIds: readonly string[],
): TextFeatures {
  const edges = readCanonicalWords(reading.lattice, lexicon).slice(0, MAX_WORDS);
  const words = edges.map((edge) => edge.form);
  return {
    words: bucketsOf(wordGroups(words)),
    letters: bucketsOf(letterGroups(words)),
    concepts: bucketsOf([
      ...[...reading.byConcept.keys()].map((id) => `c ${id}`),
      ...ruleIds.map((id) => `r ${id}`),
    ]),
    statement: bucketsOf(statementFeatures(edges, reading)),
  };
}

function* wordGroups(words: readonly string[]): Generator<string> {
  let previous = '^';
  for (const word of words) {
    yield `w ${word}`;
    yield `p ${previous} ${word}`;
    previous = word;
  }
}

function* letterGroups(words: readonly string[]): Generator<string> {
  for (const word of words) {
    const padded = ` ${word} `;
    for (let length = SHORTEST_LETTER_GROUP; length <= LONGEST_LETTER_GROUP; length++) {
      for (let i = 0; i + length <= padded.length; i++) yield `l${padded.slice(i, i + length)}`;
    }
  }
}

function bucketsOf(features: Iterable<string>): number[] {
  const buckets = new Set<number>();
  for (const feature of features) buckets.add(bucketOf(feature));
  return [...buckets];
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, folded to 18 bits by xor as its authors advise for short hashes. */
function bucketOf(feature: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), FNV_PRIME);
  return ((hash >>> 18) ^ hash) & (BUCKET_COUNT - 1);
}
