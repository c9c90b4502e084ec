// Writes the features that the product itself extracts from the labelled texts, so that training and serving cannot drift apart.
// Usage: node training/policy/dump-features.mjs BUILT_POLICY_DIR POLICY_DATA_DIR OUT.jsonl
// (group-statements.jsonl, written by write-group-statements.py, must lie beside OUT.jsonl; BUILT_POLICY_DIR: libs/policy/src compiled to JavaScript, for example dist/libs/policy/src)
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [builtDir, dataDir, outFile] = process.argv.slice(2);
const workDir = outFile === undefined ? '' : dirname(resolve(outFile));
if (outFile === undefined) throw new Error('Usage: dump-features.mjs BUILT_POLICY_DIR POLICY_DATA_DIR OUT.jsonl');

const load = (file) => import(pathToFileURL(resolve(builtDir, file)).href);
const { FRISKET_PACK } = await load('packs/frisket-pack.js');
const { ConceptMatcher } = await load('rules/concept-matcher.js');
const { extractFeatures } = await load('classifier/text-features.js');
const { readTextShape } = await load('classifier/text-shape.js');
const { compileRule, evaluateRules } = await load('rules/evaluate-rules.js');

const TRAINED = new Set(['hate', 'harassment', 'violence', 'self_harm', 'sexual', 'shocking', 'illegal_activity']);
const matcher = new ConceptMatcher(FRISKET_PACK.concepts);
const rules = FRISKET_PACK.rules.filter((rule) => rule.state === 'live').map(compileRule);
const out = createWriteStream(outFile);

const lines = (path) => readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const sets = readdirSync(dataDir)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => [file.replace('.jsonl', ''), lines(join(dataDir, file))]);
sets.push(['written', lines(new URL('written-texts.jsonl', import.meta.url))]);
sets.push(['statements', lines(join(workDir, 'group-statements.jsonl'))]);

/** The pack's own examples: what a rule must meet, and what it must let pass unless another rule meets it. */
const examples = FRISKET_PACK.rules
  .filter((rule) => TRAINED.has(rule.category))
  .flatMap((rule) => [
    ...rule.examples.match.map((text) => ({ text, label: rule.category, template: `example-${rule.id}` })),
    ...rule.examples.pass
      .filter((text) => evaluateRules(rules, matcher.read(text)).length === 0)
      .map((text) => ({ text, label: 'safe', template: `example-${rule.id}` })),
  ]);
sets.push(['written', examples]);

for (const [set, rows] of sets) {
  for (const { text, ...labels } of rows) {
    const reading = matcher.read(text);
    const hits = evaluateRules(rules, reading).map((hit) => ({ id: hit.rule.id, category: hit.rule.category, outcome: hit.outcome }));
    out.write(`${JSON.stringify({ set, ...labels, features: extractFeatures(reading, matcher.lexicon, hits.map((hit) => hit.id)), hits, shape: readTextShape(reading) })}\n`);
  }
}
out.end();
