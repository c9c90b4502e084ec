import { CHARACTER_MODEL } from '../data/character-model.js';
import type { ConceptReading } from '../rules/concept-matcher.js';
import type { Lexicon } from '../text/lexicon.js';
import { CharacterModel } from './character-model.js';

/** Numbers that tell language from scrambled tokens. */
export interface TextShape {
  /** Words counted, digits left out. */
  readonly wordCount: number;
  /** Share of words that no word list knows, 0 to 1. */
  readonly unknownShare: number;
  /** Unknown words of three letters and more without digits: no initials, house numbers or names of models. */
  readonly unknownWordCount: number;
  /** Mean surprise per letter in nats under the shipped letter model; about 2 for English, 3 and more for scrambled tokens. */
  readonly surprise: number;
  /** The same over unknown words only; 0 when there are none. */
  readonly unknownSurprise: number;
  /** Share of words such as "the", "of", "with" that hold sentences together. */
  readonly functionWordShare: number;
  /** Share of characters that are neither letters, digits, white space nor ordinary punctuation. */
  readonly oddCharacterShare: number;
  /** Share of letters that are not Latin. */
  readonly otherScriptShare: number;
  /** Letters that are not Latin. Words are no measure: Chinese, Japanese and Thai put no space between them. */
  readonly otherScriptLetterCount: number;
}

const FUNCTION_WORDS = new Set(
  (
    'a an the of in on at with and or to by for from as is are was his her its their who that this it over under near into out up ' +
    'de la le les des un une et el los las del y en con der die das und mit von ein eine im il di e una da do em com'
  ).split(' '),
);

const ODD_CHARACTER = /[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}\s.,;:!?'"()[\]/\\&+%#@*|~=_<>{}^$-]/gu;
const LONG_WORD = /^[^\p{N}]{3,}$/u;
const LETTER = /\p{L}/gu;
const OTHER_SCRIPT_LETTER = /[^\p{Script=Latin}\P{L}]/gu;

let model: CharacterModel | undefined;

/** Measures a text. Linear time. */
export function readTextShape(reading: ConceptReading, lexicon: Lexicon): TextShape {
  model ??= new CharacterModel(CHARACTER_MODEL);
  const { folded } = reading.lattice;
  const words = reading.lattice.words.map((word) => word.form).filter((form) => !/^\p{N}+$/u.test(form));
  const unknown = words.filter((form) => !lexicon.known.has(form));
  const letters = count(folded.text, LETTER);
  const otherScriptLetterCount = count(folded.text, OTHER_SCRIPT_LETTER);
  return {
    wordCount: words.length,
    unknownShare: share(unknown.length, words.length),
    unknownWordCount: unknown.filter((form) => LONG_WORD.test(form)).length,
    surprise: model.surprise(words),
    unknownSurprise: model.surprise(unknown),
    functionWordShare: share(words.filter((form) => FUNCTION_WORDS.has(form)).length, words.length),
    oddCharacterShare: share(count(folded.text, ODD_CHARACTER), folded.text.length),
    otherScriptShare: share(otherScriptLetterCount, letters),
    otherScriptLetterCount,
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
