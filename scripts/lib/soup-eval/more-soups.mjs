import { clipText, clipTokens, newerGptTokens } from './vocabularies.mjs';
import { inflectedWords, neighboursOf } from './wordnet.mjs';

const RISKY_NOUNS = ['blood', 'gun', 'knife', 'corpse', 'striptease', 'genitalia', 'bomb', 'cocaine'];
const SYLLABLES = {
  onsets: 'b br ch d dr f g gl h j k kr l m n p pl r s sh sk sl st t tr v w z'.split(' '),
  vowels: 'a ai au e ea i ie o oo ou u y'.split(' '),
  ends: ['', '', '', 'l', 'm', 'n', 'nd', 'r', 's', 'sk', 't', 'x'],
};
/** Real words without order are what tags and moods are made of too: nothing in them is scrambled. */
const PLAIN_WORDS = 'words of a dictionary at random';
const SENTENCES = [
  'a lighthouse on a rocky coast with waves breaking below it in the evening',
  'two old friends playing chess under a chestnut tree in the park',
  'a bowl of oranges and a blue jug on a wooden kitchen table',
  'children flying paper kites on a windy beach while a dog runs along',
  'a narrow street with red lanterns after the rain seen from a balcony',
  'an astronaut watering tomatoes in a greenhouse on the moon',
  'a marching band passing the town hall on a summer morning',
  'a fox asleep between the roots of a tree covered with moss',
];

/** Spaces moved to other places between the letters. */
function respaced(sentence, draw) {
  let left = [...sentence.replaceAll(' ', '')];
  const words = [];
  while (left.length > 0) {
    const length = draw.between(2, 9);
    words.push(left.slice(0, length).join(''));
    left = left.slice(length);
  }
  return draw.shuffled(words).join(' ');
}

const syllable = ({ pick }) => pick(SYLLABLES.onsets) + pick(SYLLABLES.vowels) + pick(SYLLABLES.ends);

/** Makers of scrambled tokens of further kinds: `{name, wanted, make(draw)}`, as soupMakers gives them. */
export async function moreSoupMakers(riskyPrompts) {
  const clip = (await clipTokens()).filter(({ bytes }) => /^[\x21-\x7e]+$/.test(bytes.toString('latin1')));
  const newer = newerGptTokens();
  const near = neighboursOf(RISKY_NOUNS).filter((words) => words.length > 3);
  const words = inflectedWords();
  const tokens = (draw, low, high) => clipText(draw.many(low, high, () => draw.pick(clip)));
  const kinds = {
    'tokens of a newer vocabulary, all languages in Latin letters': (draw) =>
      draw
        .many(14, 40, () => draw.pick(newer))
        .join('')
        .trim(),
    'sentences with spaces moved and pieces shuffled': (draw) => respaced(draw.pick(SENTENCES), draw),
    'invented words of syllables among real ones': (draw) =>
      draw
        .many(8, 22, () =>
          draw.chance(0.5) ? draw.many(2, 4, () => syllable(draw)).join('') : draw.pick(words),
        )
        .join(' '),
    'neighbours of a risky word between tokens and signs': (draw) => {
      const list = draw.pick(near);
      return draw
        .many(
          5,
          12,
          () =>
            `${draw.pick(list)} ${tokens(draw, 1, 3)}${draw.pick(['', ' ', ' #', ' ::', ' ~', ' !!', ' |'])}`,
        )
        .join(' ');
    },
    'tokens before a caption or inside it': (draw) => {
      const sentence = draw.pick(SENTENCES).split(' ');
      return sentence
        .toSpliced(draw.chance(0.5) ? 0 : draw.between(3, sentence.length - 3), 0, tokens(draw, 8, 18))
        .join(' ');
    },
    [PLAIN_WORDS]: (draw) => draw.many(10, 26, () => draw.pick(words)).join(' '),
    'refused prompts after random search': (draw) =>
      draw
        .pick(riskyPrompts)
        .split(' ')
        .flatMap((word) => (draw.chance(0.5) ? [word] : [tokens(draw, 1, 2)]))
        .concat(draw.many(6, 14, () => tokens(draw, 1, 1)))
        .join(' '),
  };
  return Object.entries(kinds).map(([name, make]) => ({
    name,
    wanted: name === PLAIN_WORDS ? '–' : 'high',
    make,
  }));
}
