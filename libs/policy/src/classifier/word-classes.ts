import { CHARACTER_MODEL } from '../data/character-model.js';
import { RARE_WORDS } from '../data/rare-words.js';
import type { ConceptReading } from '../rules/concept-matcher.js';
import { cutIntoWords } from '../text/cut-words.js';
import { decodeFrontCoded, type KnownWords } from '../text/known-words.js';
import type { Lexicon } from '../text/lexicon.js';
import type { PlainWord } from '../text/plain-words.js';
import { CharacterModel } from './character-model.js';

/**
 * What kind of word stands where, and what stands between words: all that the gate for scrambled tokens sees of a text. Each
 * word is one entry, with the entries for the signs before it.
 */
export type WordClasses = readonly (readonly string[])[];

/** Words after this many no longer count; prompts are far shorter. */
const MAX_WORDS = 400;

/** Words that hold sentences together, by the company they keep. */
const FUNCTION_WORDS = new Map(
  Object.entries({
    article: 'a an the this that these those his her its their my your our some no every',
    preposition:
      'of in on at with by for from over under near into out up to through behind between above below beside against around after before during without',
    joining: 'and or but as than like while when where who which if because so not',
    verb: 'is are was were be been being has have had do does did can will would should may must',
    pronoun: 'i you he she it we they them him me us',
    foreign:
      'de la le les des un une et el los las del y en con der die das und mit von ein eine im il di e da do em com du den het een van och det som na w z ve bir',
  }).flatMap(([kind, words]) => words.split(' ').map((word): [string, string] => [word, kind])),
);

/** Nats per letter from which a word looks less and less like one of the languages in the letter model. */
const SURPRISES = [2.1, 2.4, 2.7, 3.1] as const;
/** Nats of a word list's tiers (see KnownWords): everyday words, common ones, the rest. */
const TIERS = [10, 12] as const;
const ENDINGS = ['ing', 'ed', 'ly', 's'] as const;
const SHORT_LETTERS = 2;

let model: CharacterModel | undefined;
let rareWords: ReadonlySet<string> | undefined;

/** Reads the classes of a text's words, capital letters disregarded. Linear time. */
export function readWordClasses({ lattice }: ConceptReading, { known }: Lexicon): WordClasses {
  model ??= new CharacterModel(CHARACTER_MODEL);
  const letters = model;
  const { folded, words } = lattice;
  return words
    .slice(0, MAX_WORDS)
    .map((word, index) => [
      ...signsBetween(folded.text.slice(words[index - 1]?.end ?? 0, word.start), index === 0),
      classOf(word, known, letters),
    ]);
}

/** Signs before a word; none for a space. */
function signsBetween(gap: string, isFirst: boolean): string[] {
  if (gap === ' ') return [];
  const signs = [...gap.replace(/\s+/g, '')].map((sign) => {
    if (sign === ',') return ',';
    if (/[.!?;:]/.test(sign)) return '.';
    if (/["'()-]/.test(sign)) return '-';
    if (/\p{Emoji_Presentation}/u.test(sign)) return 'emoji';
    return 'sign';
  });
  const isGlued = !isFirst && !/\s/.test(gap);
  return [...signs.slice(0, 3), ...(isGlued ? ['glued'] : [])];
}

function classOf({ form }: PlainWord, known: KnownWords, letters: CharacterModel): string {
  if (/\p{N}/u.test(form)) return /^\p{N}+$/u.test(form) ? 'number' : 'code';
  const kind = FUNCTION_WORDS.get(form);
  if (kind !== undefined) return kind;
  if (form.length <= SHORT_LETTERS) return known.has(form) ? 'short' : 'short?';
  if (!/^[a-z]+$/.test(form)) return 'script';
  return known.has(form) ? knownClass(form, known) : unknownClass(form, known, letters);
}

function knownClass(form: string, known: KnownWords): string {
  const cost = known.cost(form);
  const tier = TIERS.filter((limit) => cost > limit).length;
  return `known ${tier} ${endingOf(form)}`;
}

const endingOf = (form: string): string => ENDINGS.find((end) => form.endsWith(end)) ?? '';

function unknownClass(form: string, known: KnownWords, letters: CharacterModel): string {
  rareWords ??= new Set(decodeFrontCoded(RARE_WORDS));
  if (rareWords.has(form)) return `rare ${endingOf(form)}`;
  const surprise = letters.surprise([form]);
  const bucket = SURPRISES.filter((limit) => surprise > limit).length;
  if (known.isNearCommon(form)) return `near ${bucket}`;
  if ((cutIntoWords(form, known)?.length ?? 0) > 1) return `joined ${bucket}`;
  return `unknown ${bucket}`;
}
