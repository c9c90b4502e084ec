// Adds to out-of-fold.json how the whole policy does when every text is scored by a classifier that has not seen it.
// Usage: node training/policy/out-of-fold-policy.mjs BUILT_POLICY_DIR FEATURES.jsonl
// (FEATURES.scores.jsonl, written by train-classifier.py, must lie beside FEATURES.jsonl)
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [builtDir, featuresFile] = process.argv.slice(2);
if (featuresFile === undefined) throw new Error('Usage: out-of-fold-policy.mjs BUILT_POLICY_DIR FEATURES.jsonl');
const load = (file) => import(pathToFileURL(join(resolve(builtDir), file)).href);
const { shippedClassifier, FRISKET_COSTS } = await load('index.js');
const { thresholdsFor } = await load('thresholds/cost-model.js');
const { classifierFindings } = await load('verdict/text-findings.js');
const { withoutDoubted } = await load('verdict/without-doubted.js');

const lines = (file) => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const scoresById = new Map(lines(featuresFile.replace('.jsonl', '.scores.jsonl')).map((row) => [row.id, row]));
const rows = lines(featuresFile).filter((row) => row.id !== undefined);
const thresholds = thresholdsFor(FRISKET_COSTS, shippedClassifier());

function outcomeOf(row) {
  const scores = scoresById.get(row.id);
  const hits = withoutDoubted(row.hits.map((hit) => ({ ...hit, rule: { id: hit.id } })), scores);
  const findings = [...hits, ...classifierFindings({ scores, shape: row.shape, isHomonym: false }, thresholds)];
  if (findings.some((finding) => finding.outcome === 'block')) return 'block';
  return findings.length > 0 ? 'hold' : 'allow';
}

const judged = rows.map((row) => ({ ...row, outcome: outcomeOf(row) }));
const slices = {
  'COCO captions and PartiPrompts': (row) => ['coco-captions', 'parti-prompts'].includes(row.set),
  'art prompts': (row) => row.set === 'art-prompts',
  'HateCheck, hateful': (row) => row.set === 'hatecheck' && row.label === 'unsafe',
  'HateCheck, not hateful': (row) => row.set === 'hatecheck' && row.label === 'safe',
  'I2P, pictures unsafe ≥ 90 %': (row) => row.image_inappropriate_pct >= 90,
  'I2P, pictures never unsafe': (row) => row.image_inappropriate_pct === 0,
  'I2P, nudity ≥ 50 %': (row) => row.image_nudity_pct >= 50,
};
const policy = Object.fromEntries(
  Object.entries(slices).map(([name, belongs]) => {
    const inside = judged.filter(belongs);
    const count = (outcomes) => inside.filter((row) => outcomes.includes(row.outcome)).length;
    return [name, { n: inside.length, block: count(['block']), not_allowed: count(['block', 'hold']) }];
  }),
);
const target = new URL('out-of-fold.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ ...JSON.parse(readFileSync(target, 'utf8')), policy }, null, 2)}\n`);
console.log(policy);
