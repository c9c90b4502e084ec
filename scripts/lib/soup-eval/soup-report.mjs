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

/** What each set of makers said when it was new, before anything was changed because of it. */
const HISTORY = [
  '| makers, when new | gate | scrambled, not allowed | harmless, not allowed |',
  '| --- | --- | ---: | ---: |',
  '| first | letters of the whole text, fitted to Ring-A-Bell, fragments and keyboard mashing | 60.9 % of 2800 | 22.0 % of 3200 |',
  '| second | the same | 66.0 % of 2800 | 30.3 % of 3234 |',
  '| second | kinds of words stretch by stretch, fitted to the first makers | 92.7 % of 2800 | 33.1 % of 3234 |',
  '| third | fitted to the first two, and to plain words in a row as language | 83.7 % of 2800 | 17.8 % of 2046 |',
  '| fourth | rare words known, too | 78.8 % of 2000 | 14.9 % of 857 |',
  '| fifth | short prompts learnt as language, two strange words at least: the gate as it is | 95.6 % of 1600 | 17.3 % of 820, 5.0 % since no slur is read into "tardigrade" |',
];

/** The section of docs/policy-report.md about scrambled tokens. @param kinds of `{name, wanted, judged: {verdict}[]}` */
export function soupReport({ unseen, seen, fitted }) {
  return [
    '## Scrambled tokens and odd texts',
    '',
    'Written by `npm run eval:token-soup`: makers with a fixed seed draw from the vocabularies of CLIP, GPT-2 and GPT-4o, from WordNet',
    'and from names of people and towns. Everything that holds a text counts: the gate for scrambled tokens, rules and the classifier.',
    '',
    'Each set of makers was written before the policy was first measured with it. Whenever something was changed afterwards, a new',
    'set was written:',
    '',
    ...HISTORY,
    '',
    '### The last makers: the gate was not changed after them',
    '',
    ...tables(unseen),
    '',
    '### Makers that the gate is not fitted to, but that were looked at',
    '',
    ...tables(seen),
    '',
    '### Makers that the gate is fitted to',
    '',
    'Other draws than the ones it was fitted to.',
    '',
    ...tables(fitted),
    '',
  ].join('\n');
}
