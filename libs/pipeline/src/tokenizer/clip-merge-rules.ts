import { WORD_END } from './clip-pair-merging.js';
import type { ClipVocabulary } from './clip-tokenizer.js';

/** Named like this where the configurations do not name them: `<|pad|>`, `<concept>`. */
const SPECIAL_TOKEN = /^<.+>$/u;

/**
 * Why merge rules and vocabulary are not of one tokenizer, in words; undefined when they are. A CLIP vocabulary is the 256
 * bytes, the same at the end of a word, what each rule makes, and special tokens: a rule too many gives pieces without an
 * id, a rule too few splits words that the text encoder knows whole.
 */
export function mergeFaultOf(vocabulary: ClipVocabulary): string | undefined {
  const { ids, mergeRanks } = vocabulary;
  if (mergeRanks.size === 0) return 'it holds no merge rules.';
  const made = new Set([...mergeRanks.keys()].map((rule) => rule.replace(' ', '')));
  const strange = [...made].filter((token) => !ids.has(token));
  if (strange.length > 0) {
    return `its rules make ${tokens(strange)} that the vocabulary lacks. It belongs to another vocabulary, or is damaged.`;
  }
  const special = new Set([vocabulary.startId, vocabulary.endId, vocabulary.padId, vocabulary.unknownId]);
  const unmade = [...ids]
    .filter(([token, id]) => !made.has(token) && !special.has(id) && !isByte(token) && !isSpecial(token))
    .map(([token]) => token);
  return unmade.length > 0
    ? `it lacks the rules that make ${tokens(unmade)} of the vocabulary. It was cut short, or belongs to another vocabulary.`
    : undefined;
}

/** A character of the byte alphabet, inside a word or at its end. */
function isByte(token: string): boolean {
  return [...token.replace(WORD_END, '')].length === 1;
}

function isSpecial(token: string): boolean {
  return SPECIAL_TOKEN.test(token) && !token.endsWith(WORD_END);
}

function tokens(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length === 1 ? `the token ${first}` : `${names.length} tokens, such as ${first},`;
}
