/**
 * How the policy judges scrambled tokens and harmless odd texts, of kinds that its gate was fitted to and of others:
 * `npm run eval:token-soup`. Vocabularies, dictionary and names come from published packages (fetched once, to a temporary folder). Writes the section
 * of docs/policy-report.md; `--texts N` makes it smaller, `--show N` prints texts that were judged otherwise than wanted,
 * and then nothing is written.
 */
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { fromRoot } from './lib/process.mjs';
import { writeReportSection } from './lib/report-section.mjs';
import { seededRandom } from './lib/seeded-random.mjs';
import { drawer } from './lib/soup-eval/draw.mjs';
import { fourthHarmlessMakers } from './lib/soup-eval/fourth-harmless.mjs';
import { fourthSoupMakers } from './lib/soup-eval/fourth-soups.mjs';
import { moreHarmlessMakers } from './lib/soup-eval/more-harmless.mjs';
import { moreSoupMakers } from './lib/soup-eval/more-soups.mjs';
import { oddHarmlessMakers } from './lib/soup-eval/odd-harmless.mjs';
import { soupMakers } from './lib/soup-eval/soups.mjs';
import { soupReport } from './lib/soup-eval/soup-report.mjs';
import { thirdHarmlessMakers } from './lib/soup-eval/third-harmless.mjs';
import { thirdSoupMakers } from './lib/soup-eval/third-soups.mjs';
import { unseenHarmlessMakers } from './lib/soup-eval/unseen-harmless.mjs';
import { unseenSoupMakers } from './lib/soup-eval/unseen-soups.mjs';

const TEXTS_PER_KIND = 400;
const SEED = 2411;

const { values } = parseArgs({ options: { texts: { type: 'string' }, show: { type: 'string' } } });
const isWhole = values.texts === undefined && values.show === undefined;
await ensureBuilt({ only: ['node'] });
const { createPolicy, FRISKET_PACK } = await import(fromRoot('dist', 'libs', 'policy', 'src', 'index.js'));
const policy = createPolicy();

const refused = FRISKET_PACK.rules
  .filter((rule) => rule.outcome === 'block' && rule.state === 'live')
  .flatMap((rule) => rule.examples.match)
  .filter((text) => policy.reviewPrompt(text).outcome === 'block');

function judged({ name, wanted, make, texts }, index) {
  const draw = drawer(seededRandom(SEED + index));
  const all = texts ?? Array.from({ length: Number(values.texts ?? TEXTS_PER_KIND) }, () => make(draw));
  return { name, wanted, judged: all.map((text) => ({ text, verdict: policy.reviewPrompt(text) })) };
}

const unseen = [...(await unseenSoupMakers()), ...unseenHarmlessMakers()].map(judged);
const seen = [
  ...(await thirdSoupMakers()),
  ...(await fourthSoupMakers()),
  ...thirdHarmlessMakers(),
  ...fourthHarmlessMakers(),
].map(judged);
const fitted = [
  ...(await soupMakers(refused)),
  ...(await moreSoupMakers(refused)),
  ...(await oddHarmlessMakers(SEED)),
  ...moreHarmlessMakers(),
].map(judged);

const report = soupReport({ unseen, seen, fitted });
console.log(report);
for (const { name, wanted, judged: all } of [...unseen, ...seen, ...fitted]) {
  const odd = all.filter(({ verdict }) => (verdict.outcome === 'allow') === (wanted !== 'low'));
  for (const { text, verdict } of odd.slice(0, Number(values.show ?? 0)))
    console.error(`${name} | ${verdict.outcome} ${verdict.ruleIds.join(' ')} | ${text}`);
}
if (isWhole) writeReportSection('token-soup', report);
