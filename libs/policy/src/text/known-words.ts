import { COMMON_WORD_TIERS } from '../data/common-words.js';

/** Tells everyday words from strings that need a second look. */
export interface KnownWords {
  has(word: string): boolean;
  /** How surprising a word is, in nats, for choosing between ways to cut a string; Infinity when unknown. */
  cost(word: string): number;
  /** Whether another letter in one place makes it an everyday word; never for fewer than four letters, which have neighbours by chance. */
  isNearCommon(word: string): boolean;
}

/** Nats per tier: about -ln(1 / words in the tier and those above), the cost of naming one word of the tier. */
const TIER_COSTS = [9, 11, 12.5];

/**
 * When a string can be cut in two ways, the one with a word that rules look for is taken, the longer the sooner: "topless on",
 * not "top lesson".
 */
const PACK_WORD_COST = 8;
const PACK_WORD_DISCOUNT_PER_LETTER = 0.2;
const DISCOUNTED_LETTERS = 4;
/** The article is the commonest word of all, but each letter is also part of a longer word. */
const ARTICLE_COST = 5;

/** Two-letter strings in a word list are mostly abbreviations; as parts of a cut they would make every cut possible. */
const TWO_LETTER_WORDS = new Set(
  'am an as at be by do ex go he hi if in is it me my no of oh on or so to up us we'.split(' '),
);

let shared: ReadonlyMap<string, number> | undefined;

/** The shipped English list together with the words of a pack, which count as the commonest tier. */
export function createKnownWords(packWords: Iterable<string>): KnownWords {
  shared ??= decodeTiers();
  const costs = new Map(shared);
  for (const word of packWords) {
    costs.set(word, packWordCost(word));
  }
  return {
    has: (word) => costs.has(word),
    cost: (word) => costOf(word, costs),
    isNearCommon: isOneLetterFromCommon,
  };
}

function packWordCost(word: string): number {
  if (word.length < DISCOUNTED_LETTERS) return TIER_COSTS[0] ?? Infinity;
  return PACK_WORD_COST - PACK_WORD_DISCOUNT_PER_LETTER * word.length;
}

function costOf(word: string, costs: ReadonlyMap<string, number>): number {
  if (word.length === 1) return word === 'a' || word === 'i' ? ARTICLE_COST : Infinity;
  if (word.length === 2 && !TWO_LETTER_WORDS.has(word)) return Infinity;
  return costs.get(word) ?? Infinity;
}

function decodeTiers(): Map<string, number> {
  const costs = new Map<string, number>();
  COMMON_WORD_TIERS.forEach((coded, tier) => {
    for (const word of decodeFrontCoded(coded)) costs.set(word, TIER_COSTS[tier] ?? Infinity);
  });
  return costs;
}

const CODE_OF_A = 65;

/** The words of a front-coded list (see data/common-words.ts), in order. */
export function decodeFrontCoded(coded: string): string[] {
  let previous = '';
  return (coded.match(/[A-Z][a-z]*/g) ?? []).map((entry) => {
    previous = previous.slice(0, entry.charCodeAt(0) - CODE_OF_A) + entry.slice(1);
    return previous;
  });
}

/** Fewer letters have neighbours by chance; longer words are rare, and so are their misspellings. */
const NEAR_LETTERS = { fewest: 4, most: 12 } as const;
const HASH_BASE = 31;

let everyday: ReadonlySet<number> | undefined;

function isOneLetterFromCommon(word: string): boolean {
  everyday ??= new Set(
    decodeFrontCoded(COMMON_WORD_TIERS[0] ?? '').flatMap((known) => [...withOneLetterLeftOpen(known)]),
  );
  for (const pattern of withOneLetterLeftOpen(word)) if (everyday.has(pattern)) return true;
  return false;
}

/** A number for each way to leave one letter of a word open: equal for words that differ in that letter alone. */
function* withOneLetterLeftOpen(word: string): Generator<number> {
  if (word.length < NEAR_LETTERS.fewest || word.length > NEAR_LETTERS.most) return;
  let whole = word.length;
  const powers: number[] = [];
  for (let at = 0, power = HASH_BASE; at < word.length; at++, power = Math.imul(power, HASH_BASE)) {
    powers.push(power);
    whole = (whole + Math.imul(word.charCodeAt(at), power)) | 0;
  }
  for (const [at, power] of powers.entries())
    yield (whole - Math.imul(word.charCodeAt(at), power) + Math.imul(at + 1, power ^ 0x55555)) | 0;
}
