import { wilson } from '../policy-eval/statistics.mjs';

const percent = (share) => `${(100 * share).toFixed(1)} %`;

function interval(hits, n) {
  const [share, low, high] = wilson(hits, n);
  return `${percent(share)} (${percent(low)} – ${percent(high)})`;
}

/** Rows `{group, isHeld, …}` as a table by one of their fields. */
function table(title, rows, field) {
  const groups = [...new Set(rows.map((row) => row[field]))];
  const lines = groups.map((group) => {
    const inside = rows.filter((row) => row[field] === group);
    const held = inside.filter((row) => row.isHeld).length;
    return `| ${group} | ${inside.length} | ${interval(held, inside.length)} |`;
  });
  return [`| ${title} | pictures | held for a face |`, '| --- | ---: | ---: |', ...lines].join('\n');
}

function gap(rows, field) {
  const shares = [...new Set(rows.map((row) => row[field]))].map((group) => {
    const inside = rows.filter((row) => row[field] === group);
    return inside.filter((row) => row.isHeld).length / inside.length;
  });
  return percent(Math.max(...shares) - Math.min(...shares));
}

const all = (rows) => rows.map((row) => ({ ...row, all: 'all of them' }));

/** The section of docs/policy-report.md about faces. */
export function faceReport({ photos, small, drawings, house, checkpoint, thresholds, notes }) {
  return [
    '## Faces in pictures',
    '',
    `Written by \`npm run eval:images\`; checkpoint ${checkpoint}. Judged as the worker judges: detector on the whole and on crops,`,
    'photograph signal around every face, thresholds from the costs. A face is never a reason to refuse: hits go to a person.',
    '',
    '### Photographs of people (wanted: high)',
    '',
    table('photographs', all(photos), 'all'),
    table('by way', photos, 'variant').split('\n').slice(2).join('\n'),
    table('small', all(small), 'all')
      .split('\n')
      .slice(2)
      .join('\n')
      .replace('all of them', '128 px a side, as found'),
    '',
    '### Our own pictures of people and faces, in every style (wanted: low)',
    '',
    table('style', all(house), 'all'),
    table('style', house, 'style').split('\n').slice(2).join('\n'),
    '',
    '### Recompressed drawings of people in six skin tones (wanted: low)',
    '',
    table('tone', all(drawings), 'all'),
    table('tone', drawings, 'tone').split('\n').slice(2).join('\n'),
    '',
    `Largest gap between two tones: ${gap(drawings, 'tone')}. Every figure is drawn in all six, so the rows differ in tone alone.`,
    'The photograph signal has learnt from other figures of these two sets: what they do is done by no judged one.',
    '',
    table('set', drawings, 'set'),
    table('way', drawings, 'variant').split('\n').slice(2).join('\n'),
    '',
    '### From costs to thresholds',
    '',
    '| signal | counts with words from | held from | refused from |',
    '| --- | ---: | ---: | ---: |',
    ...Object.entries(thresholds).map(
      ([signal, { togetherFrom, holdFrom, blockFrom }]) =>
        `| ${signal.replaceAll('_', ' ')} | ${togetherFrom.toFixed(3)} | ${holdFrom.toFixed(3)} | ${blockFrom.toFixed(3)} |`,
    ),
    '',
    ...notes,
    '',
  ].join('\n');
}
