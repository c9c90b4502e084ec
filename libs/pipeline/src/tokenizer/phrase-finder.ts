/** Where a phrase was found in a list of words. */
export interface FoundPhrase<T> {
  readonly phrase: string;
  /** what the phrase was listed as */
  readonly kind: T;
  /** places of its first and last word in the list; determiners between them count */
  readonly first: number;
  readonly last: number;
}

/** They make no difference to what is meant: "on the beach" is "on a beach". */
const DETERMINERS: ReadonlySet<string> = new Set(['a', 'an', 'the']);

interface Token {
  readonly text: string;
  /** place of the word that it was read from */
  readonly at: number;
}

/** Finds known phrases among words, the longest first, whatever determiners stand between. */
export class PhraseFinder<T> {
  private readonly kinds: ReadonlyMap<string, T>;
  private readonly longest: number;

  /** @param kinds phrases of lower-case words separated by spaces, and what each is */
  constructor(kinds: Iterable<readonly [phrase: string, kind: T]>) {
    this.kinds = new Map(Array.from(kinds, ([phrase, kind]) => [withoutDeterminers(phrase), kind]));
    this.longest = Math.max(0, ...[...this.kinds.keys()].map((phrase) => phrase.split(' ').length));
  }

  /**
   * @param meanings known words that each word of the prompt is read as
   * @returns phrases that do not overlap, in order
   */
  find(meanings: readonly (readonly string[])[]): FoundPhrase<T>[] {
    const tokens: Token[] = meanings.flatMap((texts, at) => texts.map((text) => ({ text, at })));
    const telling = tokens.filter(({ text }) => !DETERMINERS.has(text));
    const found: FoundPhrase<T>[] = [];
    for (let start = 0; start < telling.length;) {
      const phrase = this.longestAt(telling, start);
      if (phrase !== undefined) found.push(phrase.found);
      start += phrase?.length ?? 1;
    }
    return found;
  }

  private longestAt(
    tokens: readonly Token[],
    start: number,
  ): { readonly found: FoundPhrase<T>; readonly length: number } | undefined {
    for (let length = Math.min(this.longest, tokens.length - start); length > 0; length -= 1) {
      const part = tokens.slice(start, start + length);
      const phrase = part.map(({ text }) => text).join(' ');
      const kind = this.kinds.get(phrase);
      if (kind === undefined) continue;
      const [first = 0, last = 0] = [part.at(0)?.at, part.at(-1)?.at];
      return { found: { phrase, kind, first, last }, length };
    }
    return undefined;
  }
}

function withoutDeterminers(phrase: string): string {
  return phrase
    .split(' ')
    .filter((word) => !DETERMINERS.has(word))
    .join(' ');
}
