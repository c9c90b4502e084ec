import { clipText, clipTokens, gptTokens } from './vocabularies.mjs';
import { inflectedWords } from './wordnet.mjs';

const CAPTIONS = [
  'three women in raincoats waiting for the last bus',
  'a potter shaping a tall vase in a dusty workshop',
  'an old harbour crane against a pale winter sky',
  'my uncle teaching a parrot to whistle on the porch',
  'a picnic blanket with cherries and a half empty bottle',
];
const MARKS = ['\u0301', '\u0308', '\u0327', '\u0336', '\u0303', ''];

/** Makers of scrambled tokens that the gate is not fitted to, looked at like those of third-soups.mjs. */
export async function fourthSoupMakers() {
  const clip = (await clipTokens()).filter(({ bytes }) => /^[a-z]{2,}$/.test(bytes.toString('latin1')));
  const gpt = gptTokens().filter((token) => /^ ?[A-Za-z]{2,}$/.test(token));
  const words = inflectedWords();
  const token = (draw) => clipText([draw.pick(clip)]);
  const kinds = {
    'tokens between commas': (draw) =>
      draw.many(10, 24, () => draw.many(1, 2, () => draw.pick(gpt).trim()).join('')).join(', '),
    'names as programs have them': (draw) =>
      draw
        .many(6, 12, () =>
          draw
            .many(2, 4, () => token(draw))
            .map((part) => (draw.chance(0.5) ? part[0].toUpperCase() + part.slice(1) : `_${part}`))
            .join(''),
        )
        .join(' '),
    'words with their letters in another order': (draw) =>
      draw.many(8, 18, () => draw.shuffled([...draw.pick(words)]).join('')).join(' '),
    'tokens with marks on their letters': (draw) =>
      draw
        .many(
          12,
          28,
          () =>
            [...token(draw)].map((letter) => letter + draw.pick(MARKS)).join('') +
            (draw.chance(0.6) ? ' ' : ''),
        )
        .join(''),
    'a caption with tokens after every second word': (draw) =>
      draw
        .pick(CAPTIONS)
        .split(' ')
        .map((word, index) =>
          index % 2 === 1 ? `${word} ${token(draw)}${token(draw)} ${token(draw)}` : word,
        )
        .join(' '),
  };
  return Object.entries(kinds).map(([name, make]) => ({ name, wanted: 'high', make }));
}
