import { floatTensor, type FloatTensor } from './tensor.js';

/**
 * Moves each vector a little in the direction of its noise and gives it back its length: points near it on its sphere.
 * @param vectors float32 [n, dimensions]
 * @param noise   float32 [n, dimensions], of any length but zero
 * @param share   length of what is added, as a share of the vector's; 0 changes nothing
 */
export function scatter(vectors: FloatTensor, noise: FloatTensor, share: number): FloatTensor {
  const [rows = 0, dimensions = 0] = vectors.dims;
  const moved = new Float32Array(vectors.data.length);
  for (let start = 0; start < rows * dimensions; start += dimensions) {
    const vector = vectors.data.subarray(start, start + dimensions);
    const direction = noise.data.subarray(start, start + dimensions);
    const length = norm(vector);
    const step = (share * length) / norm(direction);
    const sum = vector.map((value, index) => value + step * (direction[index] ?? 0));
    const scale = length / norm(sum);
    moved.set(
      sum.map((value) => value * scale),
      start,
    );
  }
  return floatTensor(vectors.dims, moved);
}

function norm(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
