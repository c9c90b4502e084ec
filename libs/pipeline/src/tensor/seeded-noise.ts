import { philox4x32 } from './philox.js';
import { elementCount, floatTensor, type FloatTensor } from './tensor.js';

/** Independent noise fields of one seed. Numbers are part of what makes a seed portable: never renumber. */
export const NOISE_STREAMS = {
  /** where denoising starts */
  latents: 0,
  /** where the prior starts */
  prior: 1,
  /** fresh noise of ancestral samplers, one field a step */
  steps: 2,
  /** noise added to a given picture before it is redrawn */
  redraw: 3,
  /** moves the image embedding of each variation a little */
  variation: 4,
} as const;

export type NoiseStream = (typeof NOISE_STREAMS)[keyof typeof NOISE_STREAMS];

export interface NoiseSource {
  /** unsigned 32-bit */
  readonly seed: number;
  readonly stream: NoiseStream;
  /** which field of the stream; 0 unless the stream has one a step */
  readonly field?: number;
}

/**
 * Standard normal noise for some images of a seed: Philox words at counter (element / 4, image index, field, 0) under the
 * key (seed, stream), turned into normals by Box and Muller. The noise of image k depends on nothing but seed, stream,
 * field and k.
 * @param imageIndexes the images' places in their generation; they become the batch
 * @param itemDims     shape of one image's noise
 * @returns float32 [imageIndexes.length, ...itemDims]
 */
export function seededNoise(
  source: NoiseSource,
  imageIndexes: readonly number[],
  itemDims: readonly number[],
): FloatTensor {
  const itemLength = elementCount(itemDims);
  const data = new Float32Array(imageIndexes.length * itemLength);
  imageIndexes.forEach((imageIndex, row) =>
    fillNormal(data.subarray(row * itemLength, (row + 1) * itemLength), source, imageIndex),
  );
  return floatTensor([imageIndexes.length, ...itemDims], data);
}

/** Box-Muller: two uniform words become two independent normals. Writes past the end are dropped by the typed array. */
function fillNormal(
  target: Float32Array,
  { seed, stream, field = 0 }: NoiseSource,
  imageIndex: number,
): void {
  const counter = Uint32Array.of(0, imageIndex, field, 0);
  const key = Uint32Array.of(seed, stream);
  const words = new Uint32Array(4);
  for (let element = 0; element < target.length; element += 4) {
    counter[0] = element / 4;
    philox4x32(counter, key, words);
    const firstRadius = radius(words[0] ?? 0);
    const firstAngle = angle(words[1] ?? 0);
    const secondRadius = radius(words[2] ?? 0);
    const secondAngle = angle(words[3] ?? 0);
    target[element] = firstRadius * Math.cos(firstAngle);
    target[element + 1] = firstRadius * Math.sin(firstAngle);
    target[element + 2] = secondRadius * Math.cos(secondAngle);
    target[element + 3] = secondRadius * Math.sin(secondAngle);
  }
}

const radius = (word: number): number => Math.sqrt(-2 * Math.log(unitInterval(word)));
const angle = (word: number): number => 2 * Math.PI * unitInterval(word);

const CELL = 2 ** -32;

/** A word as the middle of one of 2^32 cells of (0, 1): never 0, whose logarithm is infinite. */
const unitInterval = (word: number): number => (word + 0.5) * CELL;
