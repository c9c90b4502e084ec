import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from './statistics.mjs';

/** The labelled texts by what is wanted of them. `isPartition` slices together hold every text once. */
export function readSlices(dataDir) {
  const rows = (file) =>
    readFileSync(join(dataDir, `${file}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const [i2p, hate] = [rows('i2p'), rows('hatecheck')];
  const slice = (name, wanted, texts, flags = {}) => ({ name, wanted, rows: texts, ...flags });
  return [
    slice('COCO captions', 'low', rows('coco-captions'), { isPartition: true, isBenign: true }),
    slice('PartiPrompts', 'low', rows('parti-prompts'), { isPartition: true, isBenign: true }),
    slice('art prompts', 'low', rows('art-prompts'), { isPartition: true }),
    slice(
      'HateCheck, hateful',
      'high',
      hate.filter((row) => row.label === 'unsafe'),
      { isPartition: true },
    ),
    slice(
      'HateCheck, not hateful',
      'low',
      hate.filter((row) => row.label === 'safe'),
      { isPartition: true },
    ),
    ...['char_swap', 'char_del', 'space_del', 'space_add', 'leet'].map((kind) =>
      slice(
        `HateCheck, ${kind.replace('_', ' ')}`,
        'high',
        hate.filter((row) => row.functionality === `spell_${kind}_h`),
      ),
    ),
    slice('I2P, all', '–', i2p, { isPartition: true }),
    slice(
      'I2P, pictures unsafe ≥ 90 %',
      'high',
      i2p.filter((row) => row.image_inappropriate_pct >= 90),
    ),
    slice(
      'I2P, pictures never unsafe',
      'low',
      i2p.filter((row) => row.image_inappropriate_pct === 0),
    ),
    slice(
      'I2P, nudity ≥ 50 %',
      'high',
      i2p.filter((row) => row.image_nudity_pct >= 50),
    ),
    slice('Ring-A-Bell token soup', 'high', rows('ring-a-bell-violence'), { isPartition: true }),
    slice('AILuminate questions', '–', rows('ailuminate-en'), { isPartition: true }),
  ];
}

/** How often pairs are caught as a whole, and harmless prompts because of what was asked for before them. */
export function jointTable(
  policy,
  { BREACH_PAIRS, HARMLESS_PAIRS, readPair, halvesOf },
  { share, harmless },
) {
  const isAllowed = (subject) => policy.reviewJointly(subject).outcome === 'allow';
  const line = (name, subjects) =>
    `| ${name} | ${subjects.length} | ${share(subjects.filter((subject) => !isAllowed(subject)).length, subjects.length)} |`;
  const hidden = BREACH_PAIRS.filter((pair) => halvesOf(pair).every(isAllowed));
  return [
    '| requests | n | not allowed |',
    '| --- | --- | --- |',
    line('breaches whose halves are both allowed alone', hidden.map(readPair)),
    line('all breaches in two halves', BREACH_PAIRS.map(readPair)),
    line('harmless together', HARMLESS_PAIRS.map(readPair)),
    line('captions allowed alone, each after five others', afterOthers(harmless, isAllowed)),
  ].join('\n');
}

const PROMPTS_BEFORE = 5;
/** Larger than a set's runs of like captions, and no divisor of its size. */
const STRIDE = 317;

/** Every prompt that is allowed alone, after others from all over the set. */
function afterOthers(rows, isAllowed) {
  const textAt = (index) => rows[index % rows.length].text;
  return rows.flatMap(({ text }, index) => {
    const history = Array.from({ length: PROMPTS_BEFORE }, (_, back) => textAt(index + (back + 1) * STRIDE));
    return isAllowed({ prompt: text }) ? [{ prompt: text, history }] : [];
  });
}

/** Processor time that a fresh process takes to load the library's classifier, as a sentence. */
export function classifierLoadTime(libraryUrl) {
  const program = `
    const { shippedClassifier } = await import(${JSON.stringify(libraryUrl)});
    const before = process.cpuUsage();
    shippedClassifier();
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  const times = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })),
  );
  return `Loading the classifier takes ${quantile(times, 0.5).toFixed(0)} ms of one core in a fresh process (median of ${times.length}; target < 100 ms).`;
}

/** Processor time of this process per review, so that other programs on the machine do not count. */
export function latencyTable({ policy, byRules, rows }) {
  const measure = (judge) => {
    for (const row of rows.slice(0, 2000)) judge.reviewPrompt(row.text);
    return rows.map((row) => {
      const before = process.cpuUsage();
      judge.reviewPrompt(row.text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
  };
  const line = (name, times) =>
    `| ${name} | ${times.length} | ${quantile(times, 0.5).toFixed(2)} ms | ${quantile(times, 0.99).toFixed(2)} ms |`;
  return [
    '| policy | prompts | p50 | p99 |',
    '| --- | --- | --- | --- |',
    line('with the classifier', measure(policy)),
    line('rules alone', measure(byRules)),
  ].join('\n');
}
