import { foldCharacters, type FoldedText } from './fold-characters.js';

/**
 * A text in its plainest form with a map back to the user's own units: NFKD without accents, lower case, no invisible or
 * bidi characters, look-alike letters read as Latin. Readings that are a matter of judgement (leet, spaced-out letters,
 * run-together or misspelt words) are not applied here: they lie side by side in the word lattice.
 */
export function normaliseText(text: string): FoldedText {
  return foldCharacters(text);
}
