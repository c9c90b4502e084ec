/** Word processors' quotes and the ligatures of old fonts, as the plain letters that CLIP was trained on. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
};

const HAS_SPECIAL_LETTERS = /[\u2018-\u201f\ufb00-\ufb04]/gu;

/** Full-width forms of ASCII, as typed with East Asian keyboards, lie this far above it. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Control characters except white space, the byte-order mark and the soft hyphen: nothing a reader sees. */
const INVISIBLE = /(?!\p{White_Space})[\p{Cc}\ufeff\u00ad]/gu;

const WHITE_SPACE = /\p{White_Space}+/gu;

/**
 * Text as CLIP's training saw it: repaired, in NFC, white space as single spaces, lower case.
 * The repairs are those of the training code that touch what people type (straight quotes, plain ligatures, half-width
 * ASCII, no invisible characters); wrongly decoded text ("mojibake") is left as it is.
 */
export function cleanText(text: string): string {
  return normaliseText(repairText(text));
}

/** Canonical composition, single spaces, lower case letter by letter: no rule looks at a letter's neighbours. */
export function normaliseText(text: string): string {
  return Array.from(text.normalize('NFC').replace(WHITE_SPACE, ' '), (letter) => letter.toLowerCase()).join(
    '',
  );
}

function repairText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(HAS_SPECIAL_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(FULL_WIDTH, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - FULL_WIDTH_OFFSET));
}
