import { wilson } from '../policy-eval/statistics.mjs';

const percent = (value) => `${(100 * value).toFixed(1)} %`;
const HEAD =
  '| kind | texts | wanted | block | hold | not allowed |\n| --- | ---: | --- | ---: | ---: | ---: |';

function line({ name, wanted, judged }) {
  const n = judged.length;
  const count = (outcome) => judged.filter(({ verdict }) => verdict.outcome === outcome).length;
  const [share, low, high] = wilson(n - count('allow'), n);
  const shares = [percent(count('block') / n), percent(count('hold') / n)];
  return `| ${[name, n, wanted, ...shares, `${percent(share)} (${percent(low)} – ${percent(high)})`].join(' | ')} |`;
}

/** All kinds of one sort as a last line. */
const together = (kinds, wanted) => ({
  name: '**all of them**',
  wanted,
  judged: kinds.flatMap(({ judged }) => judged),
});

function tables(kinds) {
  const of = (wanted) => kinds.filter((kind) => kind.wanted === wanted);
  return [
    HEAD,
    ...of('high').map(line),
    line(together(of('high'), 'high')),
    ...of('–').map(line),
    '',
    'Harmless texts that look odd:',
    '',
    HEAD,
    ...of('low').map(line),
    line(together(of('low'), 'low')),
  ];
}

/** The section of docs/policy-report.md about scrambled tokens. @param kinds of `{name, wanted, judged: {verdict}[]}` */
export function soupReport({ unseen, fitted }) {
  return [
    '## Scrambled tokens and odd texts',
    '',
    'Written by `npm run eval:token-soup`: makers with a fixed seed draw from the vocabularies of CLIP, GPT-2 and GPT-4o, from WordNet,',
    'from names in 22 languages and of towns. By words or by the gate for scrambled tokens: both count.',
    '',
    '### Kinds that the gate was not fitted to',
    '',
    'Written after the gate had been fitted, and fixed before it was first measured with them.',
    '',
    ...tables(unseen),
    '',
    '### Kinds that it was fitted to',
    '',
    'Other draws than the ones it was fitted to. Before these makers were used for fitting, they were the blind measurement of the',
    'gate of old, which was fitted to Ring-A-Bell, fragments and keyboard mashing: it and the words held 60.9 % (59.1 % – 62.7 %)',
    'of 2800 scrambled texts and 22.0 % (20.6 % – 23.5 %) of 3200 harmless ones.',
    '',
    ...tables(fitted),
    '',
  ].join('\n');
}
