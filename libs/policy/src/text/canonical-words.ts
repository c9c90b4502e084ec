import type { Lexicon } from './lexicon.js';
import type { WordEdge, WordLattice } from './word-lattice.js';

/**
 * The single likeliest reading of a text: words as written where they are known, otherwise the reading that turns the
 * largest stretch into known words. Guesses at misspellings come last.
 */
export function readCanonicalWords(lattice: WordLattice, lexicon: Lexicon): WordEdge[] {
  const chosen: WordEdge[] = [];
  for (let node = 0; node < lattice.words.length;) {
    const path = bestPathFrom(node, lattice, lexicon);
    if (path.length === 0) break;
    chosen.push(...path);
    node = path.at(-1)?.to ?? lattice.words.length;
  }
  return chosen;
}

function bestPathFrom(node: number, lattice: WordLattice, lexicon: Lexicon): WordEdge[] {
  const edges = lattice.edgesFrom[node] ?? [];
  const [plain] = edges;
  if (plain === undefined) return [];
  let best: WordEdge[] = [plain];
  let bestRank = rankOf(best, lexicon);
  for (const edge of edges) {
    const path = followInnerNodes(edge, lattice);
    const rank = rankOf(path, lexicon);
    if (rank > bestRank) {
      best = path;
      bestRank = rank;
    }
  }
  return best;
}

/** Run-together words run over nodes that only they use; the path is followed until it is back on a plain word. */
function followInnerNodes(edge: WordEdge, lattice: WordLattice): WordEdge[] {
  const path = [edge];
  for (let last = edge; last.to > lattice.words.length;) {
    const next = lattice.edgesFrom[last.to]?.[0];
    if (next === undefined) break;
    path.push(next);
    last = next;
  }
  return path;
}

/** Known words beat guesses, guesses beat unknown strings; among equals the reading of the longer stretch wins. */
function rankOf(path: readonly WordEdge[], lexicon: Lexicon): number {
  const [first] = path;
  const last = path.at(-1);
  if (first === undefined || last === undefined) return 0;
  const isKnown = path.every((edge) => edge.form.length > 1 && lexicon.known.has(edge.form));
  const coveredWords = Math.min(last.to - first.from, MAX_COVERED_WORDS);
  if (!isKnown) return 0;
  return (path.some((edge) => edge.isGuess) ? 1 : 2) * RANK_STEP + coveredWords;
}

/** Keeps the length of a stretch from outweighing how sure its reading is. */
const RANK_STEP = 100;
const MAX_COVERED_WORDS = 50;
