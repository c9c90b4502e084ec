/** Marks the last piece of a word, so that "cat" inside "catalogue" is another token than the word "cat". */
export const WORD_END = '</w>';

/** Merge rules by pair, lower rank first; keys are the two pieces with a space between them. */
export type MergeRanks = ReadonlyMap<string, number>;

/**
 * Byte-pair encoding of one word (Sennrich et al. 2016, arXiv 1508.07909, algorithm 1): merges the neighbouring pair of the
 * lowest rank until no rule applies.
 * @param characters the word's bytes as characters of the byte alphabet; at least one
 * @returns its pieces in order, the last one ending in `</w>`
 */
export function mergePairs(characters: readonly string[], ranks: MergeRanks): string[] {
  let pieces = characters.map((character, index) =>
    index === characters.length - 1 ? character + WORD_END : character,
  );
  for (
    let best = lowestRankedPair(pieces, ranks);
    best !== undefined;
    best = lowestRankedPair(pieces, ranks)
  ) {
    pieces = mergeEverywhere(pieces, best);
  }
  return pieces;
}

type Pair = readonly [first: string, second: string];

function lowestRankedPair(pieces: readonly string[], ranks: MergeRanks): Pair | undefined {
  let best: Pair | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let index = 0; index + 1 < pieces.length; index += 1) {
    const [first = '', second = ''] = pieces.slice(index, index + 2);
    const rank = ranks.get(`${first} ${second}`);
    if (rank === undefined || rank >= bestRank) continue;
    best = [first, second];
    bestRank = rank;
  }
  return best;
}

function mergeEverywhere(pieces: readonly string[], [first, second]: Pair): string[] {
  const merged: string[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const matches = pieces[index] === first && pieces[index + 1] === second;
    merged.push(matches ? first + second : (pieces[index] ?? ''));
    if (matches) index += 1;
  }
  return merged;
}
