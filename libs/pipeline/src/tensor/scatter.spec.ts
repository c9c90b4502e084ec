import { describe, expect, it } from '@jest/globals';
import { scatter } from './scatter.js';
import { NOISE_STREAMS, seededNoise } from './seeded-noise.js';
import { floatTensor } from './tensor.js';

const vectors = floatTensor([2, 4], Float32Array.of(16, 0, 0, 0, 0, 3, 4, 0));
const noise = seededNoise({ seed: 5, stream: NOISE_STREAMS.variation }, [0, 1], [4]);

function row(data: Float32Array, index: number): Float32Array {
  return data.subarray(4 * index, 4 * index + 4);
}

describe('scatter', () => {
  it('keeps the length of every vector', () => {
    const { data } = scatter(vectors, noise, 0.3);
    expect(Math.hypot(...row(data, 0))).toBeCloseTo(16, 4);
    expect(Math.hypot(...row(data, 1))).toBeCloseTo(5, 4);
  });

  it('moves by no more than its share', () => {
    const { data } = scatter(vectors, noise, 0.3);
    const cosine = (row(data, 0)[0] ?? 0) / 16;
    expect(cosine).toBeGreaterThan(Math.cos(Math.asin(0.3)) - 1e-6);
    expect(cosine).toBeLessThan(1);
  });

  it('changes nothing with a share of 0', () => {
    expect([...scatter(vectors, noise, 0).data]).toEqual([...vectors.data]);
  });
});
