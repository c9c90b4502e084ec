import { closestMatch } from 'leven';

/** Shorter words have too many neighbours: "cow" is one letter from "bow", "cot" and "crow". */
const SHORTEST_CORRECTED_WORD = 5;

/** One wrong letter in about five is a slip; more is another word. */
const LETTERS_PER_MISTAKE = 5;

/**
 * Finds the words of a closed vocabulary that a person meant: the word itself, what the table of synonyms says, or the
 * only spelling near by.
 */
export class KnownWords {
  private readonly correctable: readonly string[];

  /**
   * @param words    lower-case words that the networks have learnt
   * @param synonyms other words, each with the known words (separated by spaces) to read instead
   */
  constructor(
    private readonly words: ReadonlySet<string>,
    private readonly synonyms: ReadonlyMap<string, string> = new Map(),
  ) {
    this.correctable = [...words].filter((word) => word.length >= SHORTEST_CORRECTED_WORD);
  }

  /**
   * @param word lower-case letters and digits
   * @returns known words to read in its place, usually one; undefined when nothing known is meant
   */
  meaningOf(word: string): readonly string[] | undefined {
    const synonym = this.synonyms.get(word)?.split(' ');
    if (synonym?.every((part) => this.words.has(part))) return synonym;
    if (this.words.has(word)) return [word];
    const corrected = this.correct(word);
    return corrected === undefined ? undefined : [corrected];
  }

  private correct(word: string): string | undefined {
    if (word.length < SHORTEST_CORRECTED_WORD) return undefined;
    const maxDistance = Math.floor(word.length / LETTERS_PER_MISTAKE);
    return closestMatch(word, this.candidates(word, maxDistance), { maxDistance });
  }

  /** People rarely mistype the first letter; requiring it keeps "house" from becoming "mouse". */
  private candidates(word: string, maxDistance: number): string[] {
    return this.correctable.filter(
      (known) => known[0] === word[0] && Math.abs(known.length - word.length) <= maxDistance,
    );
  }
}
