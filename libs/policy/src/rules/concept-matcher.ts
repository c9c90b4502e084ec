import { createKnownWords } from '../text/known-words.js';
import { NearSpelling } from '../text/near-spelling.js';
import type { Lexicon } from '../text/lexicon.js';
import { buildPlainLattice, buildWordLattice, type WordLattice } from '../text/word-lattice.js';
import { ANY_WORD, readPhrases } from './concept-terms.js';
import type { Concept } from './policy-pack.js';
import { TermTrie, type PhraseHit } from './term-trie.js';

/** A concept met in a text. */
export interface ConceptMatch {
  readonly conceptId: string;
  /** Span in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Plain words from the first to the last, inclusive. */
  readonly firstWord: number;
  readonly lastWord: number;
  /** Their places, by which distance and order are judged. */
  readonly firstPlace: number;
  readonly lastPlace: number;
  /** True when a misspelling was guessed. */
  readonly isGuess: boolean;
}

export interface ConceptReading {
  readonly lattice: WordLattice;
  readonly byConcept: ReadonlyMap<string, readonly ConceptMatch[]>;
}

/** More matches of one concept than this add nothing to a verdict. */
const MAX_MATCHES_PER_CONCEPT = 64;

/** Finds the concepts of a pack in texts. Built once per pack. */
export class ConceptMatcher {
  private readonly trie = new TermTrie();
  private readonly ids: readonly string[];
  readonly lexicon: Lexicon;

  /** @param readsDisguises false to read texts as written only; for measuring what seeing through disguises costs */
  constructor(
    concepts: readonly Concept[],
    private readonly readsDisguises = true,
  ) {
    this.ids = concepts.map((concept) => concept.id);
    const vocabulary = new Set<string>();
    concepts.forEach((concept, index) => {
      for (const phrase of readPhrases(concept.terms)) {
        this.trie.add(phrase, 2 * index);
        for (const word of phrase) if (word !== ANY_WORD) vocabulary.add(word);
      }
      for (const phrase of readPhrases(concept.except ?? '')) this.trie.add(phrase, 2 * index + 1);
    });
    this.lexicon = { vocabulary, known: createKnownWords(vocabulary), near: new NearSpelling(vocabulary) };
  }

  read(text: string): ConceptReading {
    const lattice = this.readsDisguises ? buildWordLattice(text, this.lexicon) : buildPlainLattice(text);
    const hits = this.trie.find(lattice);
    const exceptions = hits.filter((hit) => hit.value % 2 === 1);
    const byConcept = new Map<string, ConceptMatch[]>();
    for (const hit of hits) {
      if (hit.value % 2 === 1) continue;
      if (exceptions.some((exception) => covers(exception, hit))) continue;
      this.collect(byConcept, hit);
    }
    return { lattice, byConcept };
  }

  private collect(byConcept: Map<string, ConceptMatch[]>, hit: PhraseHit): void {
    const conceptId = this.ids[hit.value >> 1] ?? '';
    const matches = byConcept.get(conceptId) ?? [];
    if (matches.length === 0) byConcept.set(conceptId, matches);
    if (matches.length >= MAX_MATCHES_PER_CONCEPT) return;
    matches.push({
      conceptId,
      start: hit.first.start,
      end: hit.last.end,
      firstWord: hit.first.position,
      lastWord: hit.last.position,
      firstPlace: hit.first.place,
      lastPlace: hit.last.place,
      isGuess: hit.isGuess,
    });
  }
}

/** An exception of the same concept that reaches over the whole hit. */
function covers(exception: PhraseHit, hit: PhraseHit): boolean {
  return (
    exception.value === hit.value + 1 &&
    exception.first.start <= hit.first.start &&
    exception.last.end >= hit.last.end
  );
}
