import { z } from 'zod';
import { PhraseFinder, type FoundPhrase } from './phrase-finder.js';

/** A word of a prompt. */
export interface ReadWord {
  /** as it was written, in lower case; empty for what nobody wrote but the grammar adds */
  readonly word: string;
  /** known words read in its place, none to pass it over; undefined when it is unknown */
  readonly meaning: readonly string[] | undefined;
}

/** What a checkpoint knows of sentences: `grammar.json`. Phrases are lower-case words separated by spaces. */
export const sceneGrammarSchema = z.object({
  /** names of things, also of more than one */
  things: z.array(z.string()),
  /** phrases for places, each with the words to read before it where a prompt names no thing */
  places: z.record(z.string(), z.string()),
  styles: z.array(z.string()),
  /** phrases between two things that the networks know */
  relations: z.array(z.string()),
  /** words between two things, known or not, and the relation that comes nearest */
  connectives: z.record(z.string(), z.string()),
  /** the same for words whose relation the second thing has to the first: what is behind, of two, with "in front of" */
  reversed: z.record(z.string(), z.string()),
  /** the relation where no other is meant */
  together: z.string(),
  /** things that are worn on the head, words that say so, and the relation that they then have to who wears them */
  worn: z.object({ things: z.array(z.string()), words: z.array(z.string()), relation: z.string() }),
  /** known words that name no thing by themselves, and the thing that is meant */
  instead: z.record(z.string(), z.string()),
});

export type SceneGrammarFacts = z.infer<typeof sceneGrammarSchema>;

type PhraseKind = 'thing' | 'place' | 'style' | 'relation';
type Found = FoundPhrase<PhraseKind>;

/** Known words that lead to the second of two things when nothing between them says more. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['with', 'in', 'at', 'against', 'to', 'by', 'from', 'for']);
/** What begins to describe the second of two things: words after it do not say how it stands to the first. */
const BEGINNINGS: ReadonlySet<string> = new Set('a an the his her its their some two three four'.split(' '));
/** "A statue of a lion" and "a lion as a statue" are one thing. */
const ONE_THING: ReadonlySet<string> = new Set(['of', 'as']);

/**
 * Turns what people write into what the networks learnt: one thing, or two with a relation between them. The networks know
 * few relations and no verbs; of "a fox reading a book" they would draw the book alone.
 */
export class SceneGrammar {
  private readonly finder: PhraseFinder<PhraseKind>;
  /** Maps, since people write words that every object has a property for ("constructor"). */
  private readonly connectives: ReadonlyMap<string, string>;
  private readonly reversed: ReadonlyMap<string, string>;
  private readonly instead: ReadonlyMap<string, string>;

  constructor(private readonly facts: SceneGrammarFacts) {
    this.connectives = new Map(Object.entries(facts.connectives));
    this.reversed = new Map(Object.entries(facts.reversed));
    this.instead = new Map(Object.entries(facts.instead));
    const listed = (phrases: readonly string[], kind: PhraseKind) =>
      phrases.map((phrase) => [phrase, kind] as const);
    this.finder = new PhraseFinder([
      ...listed(facts.relations, 'relation'),
      ...listed(facts.things, 'thing'),
      ...listed(Object.keys(facts.places), 'place'),
      ...listed(facts.styles, 'style'),
    ]);
  }

  /** The words with relations, things and scenery put in where the networks would miss them; others stay as they are. */
  arrange(words: readonly ReadWord[]): readonly ReadWord[] {
    const named = this.nameThings(words);
    const found = this.find(named);
    const [first, second] = found.filter(({ kind }) => kind === 'thing');
    if (first === undefined) return this.withScenery(named, found);
    return second === undefined ? named : this.join(named, found, [first, second]);
  }

  private find(words: readonly ReadWord[]): Found[] {
    return this.finder.find(words.map(({ meaning }) => meaning ?? []));
  }

  /** "A flower" is no thing that the networks know, but "a white flower" is. */
  private nameThings(words: readonly ReadWord[]): ReadWord[] {
    const found = this.find(words);
    return words.map((read, index) => {
      const [only = '', ...more] = read.meaning ?? [];
      const thing = more.length === 0 ? this.instead.get(only) : undefined;
      return thing === undefined || isWithin(found, index) ? read : { ...read, meaning: thing.split(' ') };
    });
  }

  private withScenery(words: readonly ReadWord[], found: readonly Found[]): readonly ReadWord[] {
    const place = found.find(({ kind }) => kind === 'place');
    const scenery = place === undefined ? undefined : this.facts.places[place.phrase];
    if (place === undefined || scenery === undefined) return words;
    return [...words.slice(0, place.first), added(scenery), ...words.slice(place.first)];
  }

  private join(
    words: readonly ReadWord[],
    found: readonly Found[],
    [first, second]: readonly [Found, Found],
  ): readonly ReadWord[] {
    const gap = [...words.keys()].slice(first.last + 1, second.first);
    if (gap.length === 0) return words;
    const between = found.filter((each) => first.last < each.first && each.last < second.first);
    if (between.some(({ kind }) => kind === 'relation')) return words;
    const free = sayingAmong(words, gap, between);
    const connective = this.connectiveAmong(words, free);
    if (connective === 'one thing') return words;
    if (connective === undefined) {
      const relation = added(this.relationOf('', second));
      return [...words.slice(0, first.last + 1), relation, ...words.slice(first.last + 1)];
    }
    const said = words[connective]?.word ?? '';
    const read = words.map((each, index) => {
      if (index === connective) return { ...each, meaning: this.relationOf(said, second).split(' ') };
      return free.includes(index) && isSmall(each) ? { ...each, meaning: [] } : each;
    });
    const isReversed = this.isWorn(said, second) || this.reversed.has(said);
    return isReversed ? swapped(read, { first, second, connective, found }) : read;
  }

  /**
   * The word between two things that stands for what they do with each other: one that is listed, else one that nobody
   * knows, else a preposition.
   * @returns its place; undefined when there is nothing
   */
  private connectiveAmong(
    words: readonly ReadWord[],
    free: readonly number[],
  ): number | 'one thing' | undefined {
    const last = (isMeant: (read: ReadWord) => boolean): number | undefined =>
      free.findLast((index) => words[index] !== undefined && isMeant(words[index]));
    const listed = last(({ word }) => this.connectives.has(word) || this.reversed.has(word));
    if (listed !== undefined) return listed;
    if (last(({ word }) => ONE_THING.has(word)) !== undefined) return 'one thing';
    return last(({ meaning }) => meaning === undefined) ?? last(({ word }) => PREPOSITIONS.has(word));
  }

  private relationOf(connective: string, second: Found): string {
    const { worn, together } = this.facts;
    if (this.isWorn(connective, second)) return worn.relation;
    return this.reversed.get(connective) ?? this.connectives.get(connective) ?? together;
  }

  private isWorn(connective: string, { phrase }: Found): boolean {
    const { words, things } = this.facts.worn;
    return words.includes(connective) && things.includes(phrase);
  }
}

interface JoinedThings {
  readonly first: Found;
  readonly second: Found;
  /** place of the word that stands for their relation */
  readonly connective: number;
  readonly found: readonly Found[];
}

/** "A cat in a red hat on the beach" as "a red hat on a cat on the beach". */
function swapped(words: readonly ReadWord[], { first, second, connective, found }: JoinedThings): ReadWord[] {
  const begin = words.findLastIndex(
    (read, index) =>
      index < first.first &&
      (isSmall(read) ||
        isWithin(
          found.filter((each) => each !== first),
          index,
        )),
  );
  const [before, one] = [words.slice(0, begin + 1), words.slice(begin + 1, first.last + 1)];
  const between = words.slice(first.last + 1, connective);
  const relation = words.slice(connective, connective + 1);
  const [other, after] = [words.slice(connective + 1, second.last + 1), words.slice(second.last + 1)];
  return [...before, ...other, ...relation, ...one, ...between, ...after];
}

const added = (words: string): ReadWord => ({ word: '', meaning: words.split(' ') });

/** Words that mean nothing beside a relation. */
const isSmall = ({ word }: ReadWord): boolean => PREPOSITIONS.has(word) || ONE_THING.has(word);

/** Words of the gap between two things that are not about a place or a style, nor describe the second thing. */
function sayingAmong(
  words: readonly ReadWord[],
  gap: readonly number[],
  between: readonly Found[],
): number[] {
  const free = gap.filter((index) => !isWithin(between, index));
  const beginning = free.findLastIndex((index) => BEGINNINGS.has(words[index]?.word ?? ''));
  return beginning < 0 ? free : free.slice(0, beginning);
}

const isWithin = (found: readonly Found[], index: number): boolean =>
  found.some(({ first, last }) => first <= index && index <= last);
