import type { KnownWords } from './known-words.js';

/** Longest string that is cut into words; a longer one is no phrase with its spaces deleted. */
const MAX_CUT_LETTERS = 100;
/** Longest single word considered inside a cut. */
const MAX_PIECE_LETTERS = 14;
/** A cut may cost this much more per letter than ordinary text does; above it the string is a name or noise. */
const MAX_COST_PER_LETTER = 3.5;

/** Two readers ask about the same words of a text, one after the other; more than a text has need not be remembered. */
const MAX_REMEMBERED = 1000;
const rememberedBy = new WeakMap<KnownWords, Map<string, readonly string[] | null>>();

/**
 * Puts deleted spaces back: the cheapest way to read a string as known words, or null when there is no plausible one.
 * Dynamic programming, linear in the string for a bounded word length.
 */
export function cutIntoWords(text: string, known: KnownWords): readonly string[] | null {
  const remembered = rememberedBy.get(known) ?? new Map<string, readonly string[] | null>();
  rememberedBy.set(known, remembered);
  let pieces = remembered.get(text);
  if (pieces === undefined) {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    pieces = cheapestCut(text, known);
    remembered.set(text, pieces);
  }
  return pieces;
}

function cheapestCut(text: string, known: KnownWords): string[] | null {
  const length = text.length;
  if (length > MAX_CUT_LETTERS) return null;
  const cost = Array.from({ length: length + 1 }, (_, end) => (end === 0 ? 0 : Infinity));
  const startOfLast = Array.from({ length: length + 1 }, () => 0);
  for (let end = 1; end <= length; end++) {
    for (let start = Math.max(0, end - MAX_PIECE_LETTERS); start < end; start++) {
      const before = cost[start] ?? Infinity;
      if (before === Infinity) continue;
      const total = before + known.cost(text.slice(start, end));
      if (total < (cost[end] ?? Infinity)) {
        cost[end] = total;
        startOfLast[end] = start;
      }
    }
  }
  if ((cost[length] ?? Infinity) > MAX_COST_PER_LETTER * length) return null;
  return walkBack(text, startOfLast);
}

function walkBack(text: string, startOfLast: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let end = text.length; end > 0;) {
    const start = startOfLast[end] ?? 0;
    pieces.unshift(text.slice(start, end));
    end = start;
  }
  return pieces;
}
