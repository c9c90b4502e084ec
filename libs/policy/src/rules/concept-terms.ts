import { inflect } from '../text/inflect.js';

/** A phrase as a sequence of words; ANY_WORD stands for any one word. */
export type Phrase = readonly string[];

export const ANY_WORD = '*';

/** How many phrases readPhrases would give at most, without writing them out. */
export function countPhrases(terms: string): number {
  return splitTerms(terms)
    .map((term) =>
      term
        .split(/\s+/)
        .map((word) => word.split('/').flatMap(formsOf).length)
        .reduce((product, forms) => product * forms, 1),
    )
    .reduce((sum, phrases) => sum + phrases, 0);
}

/** The phrases a concept's `terms` or `except` text stands for, with inflections and alternatives written out. */
export function readPhrases(terms: string): Phrase[] {
  return splitTerms(terms).flatMap(expand);
}

/** The entries of a `terms` or `except` text as written. */
export function splitTerms(terms: string): string[] {
  return terms
    .split(/[,\n]/)
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

function expand(term: string): Phrase[] {
  let phrases: string[][] = [[]];
  for (const word of term.split(/\s+/)) {
    const forms = word.split('/').flatMap(formsOf);
    phrases = phrases.flatMap((phrase) => forms.map((form) => [...phrase, form]));
  }
  return phrases;
}

function formsOf(word: string): string[] {
  return word.endsWith('~') ? inflect(word.slice(0, -1)) : [word];
}
