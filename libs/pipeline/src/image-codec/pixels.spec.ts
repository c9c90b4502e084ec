import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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

  it('rounds halves up, as plain arithmetic would', () => {
    const rounded = (value: number): number =>
      Math.min(255, Math.max(0, Math.floor((value + 1) * 127.5 + 0.5)));
    const level = fc.double({ min: -0.5, max: 255.5, noNaN: true }).map((value) => value / 127.5 - 1);
    const half = fc.integer({ min: 0, max: 255 }).map((byte) => (byte + 0.5) / 127.5 - 1);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), level, half), { minLength: 3, maxLength: 3 }),
        (values) => {
          const pixels = Float32Array.from(values);
          expect([...pixelsToImage(floatTensor([1, 3, 1, 1], pixels)).data]).toEqual(
            [...pixels].map(rounded),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives every byte back after a round trip', () => {
    const image = { widthPx: 16, heightPx: 16, data: Uint8Array.from({ length: 768 }, (_, i) => i % 256) };
    expect(pixelsToImage(imageToPixels(image))).toEqual(image);
  });
});
