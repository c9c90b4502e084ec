import { KnownWords } from './known-words.js';
import type { ReadWord, SceneGrammar } from './scene-grammar.js';

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

/**
 * The house layout's tokenizer: one id per lower-case run of letters and digits, looked up in a closed vocabulary.
 * Apostrophes are dropped first ("cat's" is "cats"). Synonyms and slips of spelling become known words; what is still
 * unknown is left out, because the networks never met it; before that, a grammar may see in it what joins two things. A prompt with nothing known is one unknown word: that is how
 * they learnt the empty prompt.
 */
export class WordTokenizer {
  private readonly ids: ReadonlyMap<string, number>;
  private readonly known: KnownWords;

  /**
   * @param vocabulary words by id
   * @param length     ids per prompt
   * @param synonyms   words outside the vocabulary, each with the known words to read instead
   * @param grammar    what the networks know of sentences
   */
  constructor(
    vocabulary: readonly string[],
    readonly length: number,
    synonyms: ReadonlyMap<string, string> = new Map(),
    private readonly grammar?: SceneGrammar,
  ) {
    this.ids = new Map(vocabulary.map((word, id) => [word, id]));
    this.known = new KnownWords(new Set(this.ids.keys()), synonyms);
  }

  tokenize(prompt: string): TokenizedPrompt {
    const words = splitWords(prompt).map((word) => ({ word, meaning: this.known.meaningOf(word) }));
    const arranged = this.grammar?.arrange(words) ?? words;
    const ids: number[] = [];
    const read: ReadWord[] = [];
    for (const each of arranged) {
      if (ids.length >= this.length) break;
      read.push(each);
      ids.push(...this.idsOf(each.meaning));
    }
    const atLeastOne = ids.length === 0 ? [UNKNOWN_ID] : ids;
    return {
      ids: Array.from({ length: this.length }, (_, index) => atLeastOne[index] ?? PAD_ID),
      substitutions: read.flatMap(substitution),
      unknownWords: read.filter(({ meaning }) => meaning === undefined).map(({ word }) => word),
      droppedWords: arranged
        .slice(read.length)
        .map(({ word }) => word)
        .filter((word) => word !== ''),
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
  const to = meaning?.join(' ') ?? '';
  return word === '' || to === '' || to === word ? [] : [{ from: word, to }];
}
