import { CUT_SHAPES, type CutShape } from '../../ui/CutShapes.js';
import entries from './samples.json';

/** A picture made by the house checkpoint, with what it takes to make it again. */
export interface Sample {
  readonly file: string;
  readonly prompt: string;
  readonly seed: number;
  readonly shape: CutShape;
}

/** The pictures themselves are made from the same list by `apps/web/make-samples.mjs`. */
export const SAMPLES: readonly Sample[] = entries.map(({ name, prompt, seed, shape }) => ({
  file: `/samples/${name}.png`,
  prompt,
  seed,
  shape: CUT_SHAPES.find((known) => known === shape) ?? 'pebble',
}));
