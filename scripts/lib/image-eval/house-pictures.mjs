import { readFileSync } from 'node:fs';
import { fromRoot } from '../process.mjs';

/** Words for the two drawing styles and what can be done to a whole picture, as the checkpoint learnt them. */
const DRAWING_STYLES = { 'glossy 3d': 'in glossy 3d style', cartoon: 'in cartoon style' };
const EFFECTS = {
  plain: '',
  sketch: 'as a pencil sketch',
  'black and white': 'in black and white',
  'pixel art': 'as pixel art',
  sepia: 'in sepia',
  watercolour: 'as a watercolor painting',
  'oil painting': 'as an oil painting',
  neon: 'as a neon sign',
};
const PEOPLE = /^(person|face)/;

const concepts = () =>
  JSON.parse(readFileSync(fromRoot('training', 'frisket_training', 'world', 'concepts.json'), 'utf8'));
export const peopleConcepts = () =>
  concepts()
    .filter(({ group }) => PEOPLE.test(group))
    .map(({ name }) => name);
export const thingConcepts = () =>
  concepts()
    .filter(({ group }) => !PEOPLE.test(group) && !group.startsWith('monkey-face'))
    .map(({ name }) => name);

/** Pictures of `perStyle` concepts in each style, taken in turn: `{concept, drawing, effect, image}`. The same seed gives the same pictures. */
export async function* housePictures({ library, checkpoint, names, perStyle = names.length, seed }) {
  const pipeline = library.createTextToImagePipeline(checkpoint);
  const { steps, guidanceScale, widthPx, heightPx } = checkpoint.defaults;
  let nextSeed = seed;
  let next = 0;
  for (const [drawing, drawingWords] of Object.entries(DRAWING_STYLES)) {
    for (const [effect, effectWords] of Object.entries(EFFECTS)) {
      for (let drawn = 0; drawn < perStyle; drawn += 1) {
        const concept = names[next++ % names.length];
        const prompt = `a ${concept} ${drawingWords} ${effectWords}`.trim();
        const request = { prompt, seed: nextSeed++, steps, guidanceScale, widthPx, heightPx, imageCount: 1 };
        const { images } = await pipeline.run(request);
        yield { concept, drawing, effect, image: images[0].image };
      }
    }
  }
}
