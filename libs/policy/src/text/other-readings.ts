import { cutIntoWords } from './cut-words.js';
import type { PlainWord } from './plain-words.js';
import { readLeet, squeezeRepeats } from './spelling.js';
import type { Lexicon, OtherReading } from './lexicon.js';

/** Every reading besides the plain one. Work per word is bounded, so the whole is linear in the text. */
export function* otherReadings(
  text: string,
  words: readonly PlainWord[],
  lexicon: Lexicon,
): Generator<OtherReading> {
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) continue;
    for (const reading of readingsOfWord(word.form, lexicon)) {
      yield { from: index, to: index + 1, ...reading };
    }
  }
  yield* readingsOfChunks(text, words, lexicon);
  yield* readingsOfSpacedLetters(words, lexicon);
  yield* readingsOfBrokenWords(words, lexicon);
}

interface Reading {
  readonly forms: readonly string[];
  readonly isGuess: boolean;
}

const MIN_LETTERS_TO_CUT = 5;
const ASCII_LETTERS = /^[a-z]+$/;
/** A letter that somebody hid: f*ck, n#de. */
const HIDDEN_LETTER = /[*#%]/g;

/** Readings of one unbroken string: leet, drawn-out, misspelt, or several words run together. */
function* readingsOfWord(form: string, lexicon: Lexicon): Generator<Reading> {
  if (isDigits(form)) return;
  const literal = new Set([form, ...readLeet(form)]);
  const squeezed = [...literal].filter((spelling) => !lexicon.known.has(spelling)).flatMap(squeezeRepeats);
  const spellings = new Set([...literal, ...squeezed.filter((spelling) => lexicon.known.has(spelling))]);
  spellings.delete(form);
  for (const spelling of spellings) yield { forms: [spelling], isGuess: false };
  if (lexicon.known.has(form)) {
    yield* readingsOfPossessive(form, lexicon);
    return;
  }
  const unknown = [form, ...spellings].filter((spelling) => !lexicon.known.has(spelling));
  const hasKnownSpelling = [...spellings].some((spelling) => lexicon.known.has(spelling));
  if (!hasKnownSpelling) for (const spelling of unknown) yield* guessesAt(spelling, lexicon);
}

/** Apostrophes were left out with the rest of the punctuation, so "women's" arrives as "womens". */
function* readingsOfPossessive(form: string, lexicon: Lexicon): Generator<Reading> {
  const base = form.slice(0, -1);
  if (form.endsWith('s') && form.length > 3 && lexicon.vocabulary.has(base))
    yield { forms: [base], isGuess: false };
}

function* guessesAt(spelling: string, lexicon: Lexicon): Generator<Reading> {
  yield* readingsOfPossessive(spelling, lexicon);
  const bare = spelling.replace(HIDDEN_LETTER, '');
  if (!ASCII_LETTERS.test(bare)) return;
  for (const word of lexicon.near.lookup(bare)) yield { forms: [word], isGuess: true };
  if (spelling.length < MIN_LETTERS_TO_CUT) return;
  const pieces = cutIntoWords(spelling, lexicon.known);
  if (pieces !== null && pieces.length > 1) yield { forms: pieces, isGuess: false };
}

const CHUNK = /\S+/g;
/** Longest unbroken stretch that is read as one disguised word. */
const MAX_CHUNK_UNITS = 100;

/** "n.u.d.e", "nu-de", "b!tch", "@ss", "f*ck": a stretch without spaces in which signs stand between or for letters. */
function* readingsOfChunks(
  text: string,
  words: readonly PlainWord[],
  lexicon: Lexicon,
): Generator<OtherReading> {
  let index = 0;
  for (const match of text.matchAll(CHUNK)) {
    const chunkEnd = match.index + match[0].length;
    const from = index;
    while ((words[index]?.start ?? Infinity) < chunkEnd) index++;
    if (index === from || match[0].length > MAX_CHUNK_UNITS) continue;
    const core = disguisedCore(match[0]);
    if (core === null) continue;
    const start = match.index + core.start;
    const span = { start, end: start + core.text.length };
    for (const forms of readDisguise(core.text, lexicon)) yield { from, to: index, ...forms, ...span };
  }
}

/** The chunk without outer punctuation, when signs remain inside it; null for ordinary words. */
function disguisedCore(chunk: string): { text: string; start: number } | null {
  let start = 0;
  let end = chunk.length;
  while (start < end && !isWordUnit(chunk[start]) && !'@$*'.includes(chunk[start] ?? '')) start++;
  while (end > start && !isWordUnit(chunk[end - 1]) && !'$@*'.includes(chunk[end - 1] ?? '')) end--;
  const text = chunk.slice(start, end);
  return /[^\p{L}\p{M}\p{N}']/u.test(text) && /\p{L}/u.test(text) ? { text, start } : null;
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{M}\p{N}]/u.test(unit);
}

function* readDisguise(core: string, lexicon: Lexicon): Generator<Reading> {
  const withoutSigns = core.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const candidates = new Set([...readLeet(core), ...readLeet(withoutSigns)]);
  for (const candidate of candidates) {
    const bare = candidate.replace(HIDDEN_LETTER, '');
    if (lexicon.vocabulary.has(bare)) yield { forms: [bare], isGuess: false };
    else yield* readingsOfWord(candidate, lexicon);
  }
}

/** Fewest single letters in a row that are read as a spaced-out word. */
const MIN_SPACED_LETTERS = 3;
const MAX_SPACED_LETTERS = 100;

/** "h a t e": single letters in a row, with and without a lone "I" or "a" at either end. */
function* readingsOfSpacedLetters(words: readonly PlainWord[], lexicon: Lexicon): Generator<OtherReading> {
  for (let from = 0; from < words.length; from++) {
    let to = from;
    while (words[to]?.form.length === 1 && to - from < MAX_SPACED_LETTERS) to++;
    if (to - from >= MIN_SPACED_LETTERS) yield* readingsOfLetterRun(words, from, to, lexicon);
    from = Math.max(from, to - 1);
  }
}

function* readingsOfLetterRun(
  words: readonly PlainWord[],
  from: number,
  to: number,
  lexicon: Lexicon,
): Generator<OtherReading> {
  for (const [first, last] of [
    [from, to],
    [from + 1, to],
    [from, to - 1],
  ] as const) {
    const joined = words
      .slice(first, last)
      .map((word) => word.form)
      .join('');
    if (isDigits(joined)) continue;
    for (const letters of readLeet(joined)) {
      if (lexicon.known.has(letters)) yield { from: first, to: last, forms: [letters], isGuess: false };
      for (const reading of readingsOfWord(letters, lexicon)) yield { from: first, to: last, ...reading };
    }
  }
}

/** "nu de", "ki lled": two strings of which one is no word, but which together are a word of the pack. */
function* readingsOfBrokenWords(words: readonly PlainWord[], lexicon: Lexicon): Generator<OtherReading> {
  for (let from = 0; from + 1 < words.length; from++) {
    const first = words[from]?.form ?? '';
    const second = words[from + 1]?.form ?? '';
    if (isRealWord(first, lexicon) && isRealWord(second, lexicon)) continue;
    const joined = first + second;
    if (joined.length > 3 && lexicon.vocabulary.has(joined)) {
      yield { from, to: from + 2, forms: [joined], isGuess: false };
    }
  }
}

/** Short strings count as words only if they can stand in a cut; word lists are full of two-letter abbreviations. */
function isRealWord(form: string, lexicon: Lexicon): boolean {
  return (
    isDigits(form) || (form.length > 2 ? lexicon.known.has(form) : Number.isFinite(lexicon.known.cost(form)))
  );
}

function isDigits(form: string): boolean {
  return /^\p{N}+$/u.test(form);
}
