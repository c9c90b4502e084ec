import type { ConceptReading } from '../rules/concept-matcher.js';

/** How much of a text there is to read, and in which letters. */
export interface TextShape {
  /** Words counted, digits left out. */
  readonly wordCount: number;
  /** Share of letters that are not Latin. */
  readonly otherScriptShare: number;
  /** Letters that are not Latin. Words are no measure: Chinese, Japanese and Thai put no space between them. */
  readonly otherScriptLetterCount: number;
}

const LETTER = /\p{L}/gu;
const OTHER_SCRIPT_LETTER = /[^\p{Script=Latin}\P{L}]/gu;

/** Measures a text. Linear time. */
export function readTextShape({ lattice }: ConceptReading): TextShape {
  const { folded, words } = lattice;
  const letters = count(folded.text, LETTER);
  const otherScriptLetterCount = count(folded.text, OTHER_SCRIPT_LETTER);
  return {
    wordCount: words.filter(({ form }) => !/^\p{N}+$/u.test(form)).length,
    otherScriptShare: letters === 0 ? 0 : otherScriptLetterCount / letters,
    otherScriptLetterCount,
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
