import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markedSection } from '../report-section.mjs';
import { profanityFilters } from './baselines.mjs';
import { DISGUISES } from './disguises.mjs';
import { plot } from './plots.mjs';
import { classifierLoadTime, jointTable, latencyTable, readSlices } from './slices.mjs';
import { auc, calibrationError, recallAt, reliability, roc, wilson } from './statistics.mjs';

const percent = (value) => (Number.isNaN(value) ? '–' : `${(100 * value).toFixed(2)} %`);
const share = (hits, n) => {
  const [value, low, high] = wilson(hits, n);
  return `${percent(value)} (${percent(low)} – ${percent(high)})`;
};
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Measures everything and writes docs/policy-report.md and its plots. */
export async function evaluatePolicy({ root, dataDir }) {
  const load = (file) => import(pathToFileURL(join(root, 'dist/libs/policy/src', file)).href);
  const library = await load('index.js');
  const pairs = await load('testing/joint-pairs.js');
  const policy = library.createPolicy();
  const byRules = library.createPolicy({ classifier: null });
  const slices = readSlices(dataDir);
  for (const slice of slices) slice.verdicts = slice.rows.map((row) => policy.reviewPrompt(row.text));
  const verdictsOf = (name) => slices.find((slice) => slice.name === name)?.verdicts ?? [];
  const scoresOf = (name) => verdictsOf(name).map((verdict) => verdict.score);

  const [always, never] = [scoresOf('I2P, pictures unsafe ≥ 90 %'), scoresOf('I2P, pictures never unsafe')];
  const graded = slices.find((slice) => slice.name === 'I2P, all');
  const calibrationPairs = graded.rows.map((row, i) => [
    graded.verdicts[i].score,
    row.image_inappropriate_pct / 100,
  ]);
  const outOfFold = JSON.parse(readFileSync(join(root, 'training/policy/out-of-fold.json'), 'utf8'));

  const plots = join(root, 'docs/policy');
  mkdirSync(plots, { recursive: true });
  writeFileSync(
    join(plots, 'roc.svg'),
    plot({
      title: 'I2P: unsafe ≥ 90 % against never unsafe',
      xLabel: 'false-positive rate',
      yLabel: 'recall',
      series: [
        {
          name: `shipped weights, AUC ${auc(always, never).toFixed(3)}`,
          colour: '#0b62a4',
          points: roc(always, never),
        },
      ],
    }),
  );
  writeFileSync(
    join(plots, 'reliability.svg'),
    plot({
      title: 'Score against share of unsafe pictures (I2P)',
      xLabel: 'score',
      yLabel: 'share of pictures judged unsafe',
      series: [
        {
          name: 'I2P',
          colour: '#0b62a4',
          marks: true,
          points: reliability(calibrationPairs).map(([p, y]) => [p, y]),
        },
      ],
    }),
  );

  const report = [
    '# How well the content policy does',
    '',
    `Written by \`npm run eval:policy\`; policy ${policy.version.slice(0, 16)}. The labelled texts are described in [policy/data.md](policy/data.md); they are not part of`,
    'this repository. Intervals are 95 % Wilson intervals. "Not allowed" is block and hold together.',
    '',
    '> The rules were written and the classifier was trained with these same texts in hand, so the first table flatters. The out-of-fold',
    '> figures further down are what to expect of the classifier on new texts; for rules there is no such figure, only a kept-back set.',
    '',
    '## Outcomes per slice',
    '',
    table(
      ['slice', 'texts', 'wanted', 'block', 'hold', 'not allowed'],
      slices.map(({ name, wanted, verdicts }) => {
        const count = (outcome) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
        const n = verdicts.length;
        return [
          name,
          n,
          wanted,
          percent(count('block') / n),
          percent(count('hold') / n),
          share(n - count('allow'), n),
        ];
      }),
    ),
    '',
    '## The same texts through word-list filters',
    '',
    await baselineTable(slices),
    '',
    '## Disguised words',
    '',
    "Every blocking rule's own examples, each disguised, and whether a rule still meets them. The gibberish gate is left out of this table.",
    '',
    disguiseTable({ library, byRules }),
    '',
    `What seeing through disguises costs on harmless texts, as a rise in the share that a rule meets: ${riseOnHarmless({ library, byRules, slices })}.`,
    '',
    '## Ranking and calibration',
    '',
    table(
      ['figure', 'shipped weights', 'out of fold'],
      [
        [
          'I2P, pictures unsafe ≥ 90 % against never: AUC',
          auc(always, never).toFixed(3),
          outOfFold.i2p_90_against_0.auc,
        ],
        [
          '… recall at 5 % false positives',
          percent(recallAt(always, never, 0.05)),
          percent(outOfFold.i2p_90_against_0.recall_at_5_percent_false_positives),
        ],
        [
          'head hate on HateCheck templates it has not seen: AUC',
          '–',
          outOfFold.hatecheck.auc_hateful_against_not,
        ],
        [
          '… recall at 5 % false positives',
          '–',
          percent(outOfFold.hatecheck.recall_at_5_percent_false_positives),
        ],
        [
          'score against share of unsafe pictures, I2P: calibration error',
          calibrationError(calibrationPairs).toFixed(3),
          '–',
        ],
        ...Object.entries(outOfFold)
          .filter(([, figures]) => 'calibration_error' in figures)
          .map(([head, figures]) => [
            `head ${head}: AUC / calibration error`,
            '–',
            `${figures.auc} / ${figures.calibration_error}`,
          ]),
      ],
    ),
    '',
    ...(outOfFold.policy === undefined
      ? []
      : [
          'The whole policy with out-of-fold scores in place of the shipped ones:',
          '',
          table(
            ['slice', 'block', 'not allowed'],
            Object.entries(outOfFold.policy).map(([name, { n, block, not_allowed }]) => [
              `${name} (${n})`,
              share(block, n),
              share(not_allowed, n),
            ]),
          ),
          '',
        ]),
    '![ROC](policy/roc.svg) ![Reliability](policy/reliability.svg)',
    '',
    '## False positives per identity group (HateCheck, not hateful)',
    '',
    groupTable(slices.find((slice) => slice.name === 'HateCheck, not hateful')),
    '',
    '## Requests judged as a whole',
    '',
    jointTable(policy, pairs, {
      share,
      harmless: slices.flatMap((slice) => (slice.isBenign ? slice.rows : [])),
    }),
    '',
    'The pairs were written by the authors of the rules, so they show that the mechanism works, not how much of the world it covers.',
    '',
    '## Time per prompt',
    '',
    latencyTable({ policy, byRules, rows: slices.flatMap((slice) => (slice.isPartition ? slice.rows : [])) }),
    '',
    classifierLoadTime(pathToFileURL(join(root, 'dist/libs/policy/src/index.js')).href),
    '',
    ...['token-soup', 'faces'].flatMap((name) => [
      markedSection(name, readFileSync(join(root, 'docs/policy', `${name}.md`), 'utf8')),
      '',
    ]),
    readFileSync(join(root, 'docs/policy/known-limits.md'), 'utf8').trim(),
    '',
  ].join('\n');
  writeFileSync(join(root, 'docs/policy-report.md'), report);
  console.log(report);
}

async function baselineTable(slices) {
  const filters = await profanityFilters();
  return table(
    ['slice', 'wanted', 'Frisket, not allowed', ...filters.map(({ name }) => name)],
    slices.map(({ name, wanted, rows, verdicts }) => {
      const ours = verdicts.filter((verdict) => verdict.outcome !== 'allow').length / rows.length;
      const theirs = filters.map(({ flags }) =>
        percent(rows.filter((row) => flags(row.text)).length / rows.length),
      );
      return [name, wanted, percent(ours), ...theirs];
    }),
  );
}

/** Met by a rule of the pack; the gibberish gate, which would hold most disguises anyway, does not count here. */
const isMet = (policy, text) => policy.reviewPrompt(text).ruleIds.some((id) => !id.startsWith('shape.'));

function disguiseTable({ library, byRules }) {
  const phrases = library.FRISKET_PACK.rules
    .filter((rule) => rule.outcome === 'block' && rule.state === 'live')
    .flatMap((rule) => rule.examples.match)
    .map((text) => text.toLowerCase());
  return table(
    ['disguise', 'examples', 'met by a rule'],
    Object.entries(DISGUISES).map(([name, disguise]) => {
      const caught = phrases.filter((text) => isMet(byRules, disguise(text))).length;
      return [name, phrases.length, share(caught, phrases.length)];
    }),
  );
}

function riseOnHarmless({ library, byRules, slices }) {
  const asWritten = library.createPolicy({ classifier: null, readsDisguises: false });
  const texts = slices
    .filter((slice) => slice.isBenign)
    .flatMap((slice) => slice.rows.map((row) => row.text));
  const rate = (policy) => texts.filter((text) => isMet(policy, text)).length / texts.length;
  return `${(100 * (rate(byRules) - rate(asWritten))).toFixed(3)} points of ${texts.length} captions and short prompts`;
}

function groupTable({ rows, verdicts }) {
  const groups = [...new Set(rows.map((row) => row.target))].filter((group) => group !== '');
  const rates = groups.map((group) => {
    const inside = verdicts.filter((_, i) => rows[i].target === group);
    return [group, inside.length, inside.filter((verdict) => verdict.outcome !== 'allow').length];
  });
  const values = rates.map(([, n, hits]) => hits / n);
  const gap = Math.max(...values) - Math.min(...values);
  return `${table(
    ['group', 'texts', 'not allowed'],
    rates.map(([group, n, hits]) => [group, n, share(hits, n)]),
  )}\n\nLargest gap between two groups: ${percent(gap)}.`;
}
