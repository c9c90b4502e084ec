import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from '../packages.mjs';

export const TONES = ['default', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'];
/** The two sets that the house checkpoint draws like. */
const JUDGED_SETS = {
  noto: { spec: '@iconify-json/noto@1.2.9', toneSuffix: '-skin-tone' },
  fluent: { spec: '@iconify-json/fluent-emoji@1.2.7', toneSuffix: '' },
};
const LEARNT_SETS = [
  '@iconify-json/twemoji@1.2.5',
  '@iconify-json/openmoji@1.2.29',
  '@iconify-json/emojione@1.2.3',
];
/** Hands and feet have tones and no face; couples have two tones. */
const FACELESS =
  /hand|finger|thumb|fist|foot|leg|\bear\b|ear-|nose|biceps|palm|pinch|index|nail|call-me|victory|vulcan|horns|love-you|gesture|selfie|couple|kiss|holding|pregnant|feeding/;
const DRAWING_SIDE_PX = 512;

function readSet(spec) {
  const set = JSON.parse(readFileSync(join(fetchPackage(spec), 'icons.json'), 'utf8'));
  const svg = (name) => {
    const { body, width = set.width ?? 16, height = set.height ?? 16 } = set.icons[name];
    return Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${DRAWING_SIDE_PX}" height="${DRAWING_SIDE_PX}">${body}</svg>`,
    );
  };
  return { names: Object.keys(set.icons), svg };
}

/** A man, a woman and a person who do the same are drawn alike, so they belong to one cast. */
const kindOf = (figure) => figure.replace(/\b(wo)?m[ae]n\b|\bpe(rson|ople)\b/g, '').replace(/^-+|-+$/g, '');
const everyNth = (list, count) => {
  const step = list.length / Math.min(list.length, count);
  return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
};
/** Most judged figures that `npm run eval:images` may be asked for. */
const JUDGED_PER_SET = 30;

/**
 * Figures that a set draws in all six tones: `{set, figure, tone, svg}`, tone by tone. `judged` are every n-th of them; what
 * the others do is done by no judged one, and every second kind of those is `learnt`, the rest `spare`.
 */
export function tonedFigures(figuresPerSet, cast = 'judged') {
  const sets = Object.entries(JUDGED_SETS).map(([set, { spec, toneSuffix }]) => {
    const { names, svg } = readSet(spec);
    const known = new Set(names);
    const nameIn = (figure, tone) => (tone === 'default' ? figure : `${figure}-${tone}${toneSuffix}`);
    const figures = names
      .filter((name) => !FACELESS.test(name) && !name.includes('skin-tone'))
      .filter((name) => TONES.every((tone) => known.has(nameIn(name, tone))));
    return { set, figures, svgOf: (figure, tone) => svg(nameIn(figure, tone)) };
  });
  const judged = new Set(sets.flatMap(({ figures }) => everyNth(figures, JUDGED_PER_SET)).map(kindOf));
  const others = [...new Set(sets.flatMap(({ figures }) => figures).map(kindOf))]
    .filter((kind) => !judged.has(kind))
    .sort();
  const isOf = {
    judged: () => true,
    learnt: (figure) => others.indexOf(kindOf(figure)) % 2 === 0,
    spare: (figure) => others.indexOf(kindOf(figure)) % 2 === 1,
  }[cast];
  return sets.flatMap(({ set, figures, svgOf }) =>
    everyNth(figures.filter(isOf), figuresPerSet).flatMap((figure) =>
      TONES.map((tone) => ({ set, figure, tone, svg: svgOf(figure, tone) })),
    ),
  );
}

/** Of the glossy set only what has no tones: animals, masks, smileys and things; its figures are for judging. */
const LEARNT_GLOSSY =
  /face|cat|dog|monkey|bear|doll|ghost|robot|alien|pumpkin|snowman|statue|mask|goblin|ogre|baby-|teddy/;

/** Drawings of the glossy set that no figure in six tones is among, for training: `{svg}`. */
export function glossyThings(count) {
  const { names, svg } = readSet(JUDGED_SETS.fluent.spec);
  const known = new Set(names);
  const toneless = names.filter(
    (name) => !known.has(`${name}-medium-dark`) && !/-(light|medium|dark)$/.test(name),
  );
  const like = toneless.filter((name) => LEARNT_GLOSSY.test(name));
  const every = (list) => list.filter((_, i) => i % Math.max(1, Math.floor(list.length / (count / 2))) === 0);
  return [...every(like), ...every(toneless)].map((name) => ({ svg: svg(name) }));
}

/** Drawings of other sets, people and things, for training: `{svg}`. */
export function otherDrawings(perSet) {
  return LEARNT_SETS.flatMap((spec) => {
    const { names, svg } = readSet(spec);
    const people = names.filter((name) =>
      /person|man|woman|boy|girl|child|face|baby|worker|king|prince/.test(name),
    );
    const every = (list, count) =>
      list.filter((_, i) => i % Math.max(1, Math.floor(list.length / count)) === 0);
    return [...every(people, perSet / 2), ...every(names, perSet / 2)].map((name) => ({ svg: svg(name) }));
  });
}
