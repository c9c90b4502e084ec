import { floatTensor, type FloatTensor } from '../tensor/tensor.js';

/** A mean this much smaller than the values it is of says nothing about their scale; dividing by it would blow them up. */
const LEAST_RELATIVE_MEAN = 1e-3;

/**
 * Multiplies every token's embedding with its weight, then scales the whole chunk so that its mean is what it was: emphasis
 * moves attention between words without moving the text as a whole away from what the denoiser was trained on.
 * A chunk whose weights are all 1 is returned unchanged, as is the scale of one whose mean is next to nothing.
 * @param embeddings float32 [1, tokens, features], one chunk
 * @param weights    one per token
 */
export function weightEmbeddings(embeddings: FloatTensor, weights: readonly number[]): FloatTensor {
  if (weights.every((weight) => weight === 1)) return embeddings;
  const features = embeddings.dims[2] ?? 1;
  const weighted = embeddings.data.map(
    (value, index) => value * (weights[Math.floor(index / features)] ?? 1),
  );
  const factor = scaleBetween(embeddings.data, weighted);
  return floatTensor(
    embeddings.dims,
    weighted.map((value) => value * factor),
  );
}

function scaleBetween(original: Float32Array, weighted: Float32Array): number {
  const [before, after] = [meanOf(original), meanOf(weighted)];
  const magnitude = meanOf(weighted.map(Math.abs));
  return Math.abs(after) < LEAST_RELATIVE_MEAN * magnitude ? 1 : before / after;
}

function meanOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
