import type { WordEdge, WordLattice } from '../text/word-lattice.js';
import { ANY_WORD, type Phrase } from './concept-terms.js';

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** Values of the phrases that end here. */
  readonly values: number[];
}

/** A phrase found in a text. */
export interface PhraseHit {
  readonly value: number;
  readonly first: WordEdge;
  readonly last: WordEdge;
  readonly isGuess: boolean;
}

/** Looks for many phrases at once; the cost depends on the text, not on the number of phrases. */
export class TermTrie {
  private readonly root: TrieNode = emptyNode();

  add(phrase: Phrase, value: number): void {
    let node = this.root;
    for (const word of phrase) {
      let child = node.next.get(word);
      if (child === undefined) node.next.set(word, (child = emptyNode()));
      node = child;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** Every phrase on every path of the lattice. */
  find(lattice: WordLattice): PhraseHit[] {
    const hits: PhraseHit[] = [];
    for (const edges of lattice.edgesFrom) {
      for (const edge of edges)
        follow({ node: this.root, first: edge, edge, isGuess: edge.isGuess }, lattice, hits);
    }
    return hits;
  }
}

/** A walk through trie and lattice at once: `edge` is the next word, `node` what was matched before it. */
interface Walk {
  readonly node: TrieNode;
  readonly first: WordEdge;
  readonly edge: WordEdge;
  readonly isGuess: boolean;
}

function follow({ node, first, edge, isGuess }: Walk, lattice: WordLattice, hits: PhraseHit[]): void {
  for (const child of [node.next.get(edge.form), node.next.get(ANY_WORD)]) {
    if (child === undefined) continue;
    for (const value of child.values) hits.push({ value, first, last: edge, isGuess });
    if (child.next.size === 0) continue;
    for (const next of lattice.edgesFrom[edge.to] ?? []) {
      follow({ node: child, first, edge: next, isGuess: isGuess || next.isGuess }, lattice, hits);
    }
  }
}

function emptyNode(): TrieNode {
  return { next: new Map(), values: [] };
}
