import { LATIN_LETTER_FORMS, OTHER_SCRIPT_LETTER_FORMS } from './confusables.js';
import { OffsetMapBuilder, type OffsetMap } from './offset-map.js';

export interface FoldedText {
  /** Lower case, no accents, no invisible characters, look-alikes read as the letters they imitate. */
  readonly text: string;
  /** From every UTF-16 unit of `text` to the span of the user's text that it stands for. */
  readonly map: OffsetMap;
}

/** Zero-width, bidi and other code points that take no room on the screen, and blank fillers; first and last of each run. */
const INVISIBLE_RANGES = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
] as const;

/** Combining marks that decorate letters; vowel signs of Indic scripts are not decoration and stay. */
const DECORATION_RANGES = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const;

/** White space and control codes. */
const SPACE = /[\s\p{Cc}]/u;
const LETTER = /\p{L}/u;
const REPLACEMENT_CHARACTER = '\uFFFD';

/** Typographic punctuation read as its ASCII form, so that later steps know one quote, one apostrophe and one dash. */
const PUNCTUATION: ReadonlyMap<string, string> = new Map(
  [
    ['“”„‟«»″', '"'],
    ['‘’‚‛`´′ʼ', "'"],
    ['‐‑‒–—―−', '-'],
  ].flatMap(([forms = '', plain = '']) => [...forms].map((form): [string, string] => [form, plain])),
);

/** Reads a text character by character into its plainest form. Linear time; any string is accepted. */
export function foldCharacters(source: string): FoldedText {
  const builder = new OffsetMapBuilder();
  for (let index = 0; index < source.length;) {
    const codePoint = source.codePointAt(index) ?? 0;
    const end = index + (codePoint > 0xffff ? 2 : 1);
    const folded = foldCodePoint(codePoint);
    if (folded === '') builder.absorb(end);
    else builder.append(folded, index, end);
    index = end;
  }
  const { text, map } = builder.build();
  return { text: readImitations(text), map };
}

const ASCII_LIMIT = 0x80;
const foldedAscii = Array.from({ length: ASCII_LIMIT }, (_, code) => foldAscii(code));

function foldAscii(code: number): string {
  const character = String.fromCharCode(code);
  if (character === '`') return "'";
  if (character === '\n') return '\n';
  return SPACE.test(character) ? ' ' : character.toLowerCase();
}

function foldCodePoint(codePoint: number): string {
  if (codePoint < ASCII_LIMIT) return foldedAscii[codePoint] ?? '';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return REPLACEMENT_CHARACTER;
  let folded = '';
  for (const part of String.fromCodePoint(codePoint).normalize('NFKD')) {
    for (const lower of part.toLowerCase()) folded += foldPart(lower);
  }
  return folded;
}

function foldPart(character: string): string {
  if (character === '\n') return character;
  // Before white space: the byte-order mark counts as white space to regular expressions, but nobody sees it.
  if (leavesNoTrace(character.codePointAt(0) ?? 0)) return '';
  if (SPACE.test(character)) return ' ';
  return PUNCTUATION.get(character) ?? LATIN_LETTER_FORMS.get(character) ?? character;
}

function leavesNoTrace(codePoint: number): boolean {
  const isIn = ([first, last]: readonly [number, number]): boolean => codePoint >= first && codePoint <= last;
  return INVISIBLE_RANGES.some(isIn) || DECORATION_RANGES.some(isIn);
}

/**
 * Replaces letters of other scripts in words that imitate Latin: a word that mixes them with Latin letters, or that has
 * nothing but look-alikes in a text with Latin letters. One unit becomes one unit, so the offset map stays true.
 */
function readImitations(text: string): string {
  if (isAscii(text) || !/[a-z]/.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) => (imitatesLatin(word) ? spellInLatin(word) : word));
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= ASCII_LIMIT) return false;
  return true;
}

function imitatesLatin(word: string): boolean {
  if (isAscii(word)) return false;
  let hasLatin = false;
  let hasStranger = false;
  for (const letter of word) {
    if (letter >= 'a' && letter <= 'z') hasLatin = true;
    else if (LETTER.test(letter) && !OTHER_SCRIPT_LETTER_FORMS.has(letter)) hasStranger = true;
  }
  return hasLatin || !hasStranger;
}

function spellInLatin(word: string): string {
  let spelt = '';
  for (const letter of word) spelt += OTHER_SCRIPT_LETTER_FORMS.get(letter) ?? letter;
  return spelt;
}
