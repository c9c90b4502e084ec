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

/** All kinds of one sort as a last line: every kind has the same number of texts. */
const together = (kinds, wanted) => ({
  name: '**all of them**',
  wanted,
  judged: kinds.flatMap(({ judged }) => judged),
});

/** The section of docs/policy-report.md about scrambled tokens. @param kinds `{name, wanted, judged: {verdict}[]}` */
export function soupReport(kinds) {
  const soups = kinds.filter(({ wanted }) => wanted === 'high');
  const harmless = kinds.filter(({ wanted }) => wanted === 'low');
  const rest = kinds.filter(({ wanted }) => wanted === '–');
  return [
    '## Scrambled tokens of kinds that the policy was not made with',
    '',
    'Written by `npm run eval:token-soup`: makers with a fixed seed draw from the vocabularies of CLIP and GPT-2, from WordNet and from',
    'lists of names in 22 languages.',
    '',
    HEAD,
    ...soups.map(line),
    line(together(soups, 'high')),
    ...rest.map(line),
    '',
    'Harmless texts that look odd:',
    '',
    HEAD,
    ...harmless.map(line),
    line(together(harmless, 'low')),
    '',
  ].join('\n');
}
