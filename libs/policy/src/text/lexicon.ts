import type { KnownWords } from './known-words.js';
import type { NearSpelling } from './near-spelling.js';

/** The words that readings of a text are checked against. */
export interface Lexicon {
  readonly known: KnownWords;
  readonly near: NearSpelling;
  /** Single words that appear in rules. */
  readonly vocabulary: ReadonlySet<string>;
}

/** A reading of the plain words `from` to `to` (exclusive) as one or more other words. */
export interface OtherReading {
  readonly from: number;
  readonly to: number;
  readonly forms: readonly string[];
  readonly isGuess: boolean;
  /** Span in the folded text where it differs from the span of the plain words. */
  readonly start?: number;
  readonly end?: number;
}
