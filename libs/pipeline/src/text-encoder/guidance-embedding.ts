import { floatTensor, type FloatTensor } from '../tensor/tensor.js';

/** The embedding was trained on guidance weights times this. */
const GUIDANCE_UNIT = 1000;

/** Longest wavelength of the sinusoids. */
const LONGEST_PERIOD = 10_000;

/**
 * The guidance weight as latent consistency models are told it (arXiv 2310.04378, section 4.2): sines and cosines of
 * 1000 * (scale - 1) at falling frequencies. It takes the place of a second, unconditional network call.
 * @param width numbers in the embedding, 256 in every published checkpoint
 * @returns float32 [1, width]
 */
export function guidanceEmbedding(guidanceScale: number, width: number): FloatTensor {
  const half = Math.floor(width / 2);
  const data = new Float32Array(width);
  for (let index = 0; index < half; index += 1) {
    const angle =
      (guidanceScale - 1) * GUIDANCE_UNIT * Math.exp((-Math.log(LONGEST_PERIOD) * index) / (half - 1));
    data[index] = Math.sin(angle);
    data[half + index] = Math.cos(angle);
  }
  return floatTensor([1, width], data);
}
