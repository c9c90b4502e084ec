import { describe, expect, it } from '@jest/globals';
import { floatTensor } from '../tensor/tensor.js';
import { imageToPixels, pixelsToImage } from './pixels.js';

describe('pixels', () => {
  it('interleaves planes into RGB, clamping and rounding to nearest', () => {
    const planes = floatTensor([1, 3, 1, 2], Float32Array.of(-1, 1, 0, 2, -3, 0.999));
    expect(pixelsToImage(planes)).toEqual({
      widthPx: 2,
      heightPx: 1,
      data: Uint8Array.of(0, 128, 0, 255, 255, 255),
    });
  });

  it('gives every byte back after a round trip', () => {
    const image = { widthPx: 16, heightPx: 16, data: Uint8Array.from({ length: 768 }, (_, i) => i % 256) };
    expect(pixelsToImage(imageToPixels(image))).toEqual(image);
  });
});
