import { KnownWords } from './known-words.js';

/** Ids that every vocabulary of the house layout begins with. */
export const PAD_ID = 0;
export const UNKNOWN_ID = 1;

/** A word of the prompt and the known words that were read in its place. */
export interface Substitution {
  readonly from: string;
  readonly to: string;
}

/** How many leading words of a prompt the checkpoint reads, and which of them it does not know. */
export interface TokenizedPrompt {
  /** exactly `length` ids, padded with `PAD_ID` */
  readonly ids: readonly number[];
  /** words that were read as other words: synonyms and corrected spellings */
  readonly substitutions: readonly Substitution[];
  readonly unknownWords: readonly string[];
  /** words beyond the text encoder's length, which it never sees */
  readonly droppedWords: readonly string[];
}

interface ReadWord {
  readonly word: string;
  /** known words read in its place; undefined when it is unknown */
  readonly meaning: readonly string[] | undefined;
}

/**
 * The house layout's tokenizer: one id per lower-case run of letters and digits, looked up in a closed vocabulary.
 * Apostrophes are dropped first ("cat's" is "cats"). Synonyms and slips of spelling become known words; what is still
 * unknown is left out, because the networks never met it. A prompt with nothing known is one unknown word: that is how
 * they learnt the empty prompt.
 */
export class WordTokenizer {
  private readonly ids: ReadonlyMap<string, number>;
  private readonly known: KnownWords;

  /**
   * @param vocabulary words by id
   * @param length     ids per prompt
   * @param synonyms   words outside the vocabulary, each with the known words to read instead
   */
  constructor(
    vocabulary: readonly string[],
    readonly length: number,
    synonyms: ReadonlyMap<string, string> = new Map(),
  ) {
    this.ids = new Map(vocabulary.map((word, id) => [word, id]));
    this.known = new KnownWords(new Set(this.ids.keys()), synonyms);
  }

  tokenize(prompt: string): TokenizedPrompt {
    const words = splitWords(prompt);
    const read: ReadWord[] = [];
    const ids: number[] = [];
    for (const word of words) {
      if (ids.length >= this.length) break;
      const meaning = this.known.meaningOf(word);
      read.push({ word, meaning });
      ids.push(...this.idsOf(meaning));
    }
    const atLeastOne = ids.length === 0 ? [UNKNOWN_ID] : ids;
    return {
      ids: Array.from({ length: this.length }, (_, index) => atLeastOne[index] ?? PAD_ID),
      substitutions: read.flatMap(substitution),
      unknownWords: read.filter(({ meaning }) => meaning === undefined).map(({ word }) => word),
      droppedWords: words.slice(read.length),
    };
  }

  private idsOf(meaning: readonly string[] | undefined): number[] {
    return meaning?.map((word) => this.ids.get(word) ?? UNKNOWN_ID) ?? [];
  }
}

function splitWords(prompt: string): string[] {
  return (
    prompt
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

function substitution({ word, meaning }: ReadWord): Substitution[] {
  const to = meaning?.join(' ');
  return to === undefined || to === word ? [] : [{ from: word, to }];
}
