import { describe, expect, it } from '@jest/globals';
import { floatTensor } from '../tensor/tensor.js';
import { previewLatents } from './latent-preview.js';

const map = {
  matrix: [
    [1, 0],
    [0, 1],
    [0.5, 0.5],
  ],
  bias: [0, 0, -1],
};

describe('latent preview', () => {
  it('maps each cell to one pixel through matrix and bias, clamped to colours', () => {
    const latents = floatTensor([1, 2, 1, 2], Float32Array.of(1, -1, 0, 9));
    expect(previewLatents(latents, map)).toEqual([
      { widthPx: 2, heightPx: 1, data: Uint8Array.of(255, 128, 64, 0, 255, 255) },
    ]);
  });

  it('gives one picture per row of the batch', () => {
    const previews = previewLatents(floatTensor([3, 2, 4, 4], new Float32Array(96)), map);
    expect(previews.map(({ widthPx, data }) => [widthPx, data.length])).toEqual([
      [4, 48],
      [4, 48],
      [4, 48],
    ]);
  });
});
