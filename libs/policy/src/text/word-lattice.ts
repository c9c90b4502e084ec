import type { FoldedText } from './fold-characters.js';
import { foldCharacters } from './fold-characters.js';
import type { Lexicon, OtherReading } from './lexicon.js';
import { readPlainWords, type PlainWord } from './plain-words.js';
import { otherReadings } from './other-readings.js';

/** One way to read a stretch of text as a word. Readings of one stretch lie side by side. */
export interface WordEdge {
  readonly from: number;
  readonly to: number;
  /** The word in plain lower-case letters. */
  readonly form: string;
  /** Span in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Number of the plain word at `start`. */
  readonly position: number;
  /** Place in the text for distances and order; words run together lie between two whole numbers. */
  readonly place: number;
  /** True when the form is a guess at a misspelling. */
  readonly isGuess: boolean;
}

/** A text as a graph of words: every path from node 0 to the last node is one way to read it. */
export interface WordLattice {
  readonly folded: FoldedText;
  readonly words: readonly PlainWord[];
  /** Edges by the node they start from. */
  readonly edgesFrom: readonly (readonly WordEdge[])[];
}

/** Reads a text in every plausible way: as written, leet, spaced out, run together, drawn out, misspelt. */
export function buildWordLattice(text: string, lexicon: Lexicon): WordLattice {
  const { folded, words, edgesFrom } = plainLattice(text);
  for (const reading of otherReadings(folded.text, words, lexicon)) addReading(edgesFrom, words, reading);
  return { folded, words, edgesFrom };
}

/** Reads a text as written, after folding its characters. */
export function buildPlainLattice(text: string): WordLattice {
  return plainLattice(text);
}

function plainLattice(text: string): WordLattice & { readonly edgesFrom: WordEdge[][] } {
  const folded = foldCharacters(text);
  const words = readPlainWords(folded.text);
  const edgesFrom: WordEdge[][] = Array.from({ length: words.length + 1 }, () => []);
  words.forEach(({ form, start, end, place }, position) => {
    edgesFrom[position]?.push({
      from: position,
      to: position + 1,
      form,
      start,
      end,
      position,
      place,
      isGuess: false,
    });
  });
  return { folded, words, edgesFrom };
}

function addReading(edgesFrom: WordEdge[][], words: readonly PlainWord[], reading: OtherReading): void {
  const start = reading.start ?? words[reading.from]?.start ?? 0;
  const end = reading.end ?? words[reading.to - 1]?.end ?? start;
  const firstPlace = words[reading.from]?.place ?? 0;
  let from = reading.from;
  reading.forms.forEach((form, index) => {
    const isLast = index === reading.forms.length - 1;
    const to = isLast ? reading.to : edgesFrom.push([]) - 1;
    const place = firstPlace + index * PLACE_STEP;
    edgesFrom[from]?.push({
      from,
      to,
      form,
      start,
      end,
      position: reading.from,
      place,
      isGuess: reading.isGuess,
    });
    from = to;
  });
}

/** Small enough that all the words that were run together stay before the next plain word. */
const PLACE_STEP = 1 / 256;
