import { inflect } from '../text/inflect.js';

/** A phrase as a sequence of words; ANY_WORD stands for any one word. */
export type Phrase = readonly string[];

export const ANY_WORD = '*';

/** The phrases a concept's `terms` or `except` text stands for, with inflections and alternatives written out. */
export function readPhrases(terms: string): Phrase[] {
  return terms
    .split(/[,\n]/)
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .flatMap(expand);
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
