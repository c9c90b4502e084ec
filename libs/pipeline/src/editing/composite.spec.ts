import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';
import { composite } from './composite.js';
import { cropImage } from './crop.js';
import { featherMask } from './feather.js';

const SIDE = 24;
const FEATHER_PX = 4;
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const picture = bytes(SIDE * SIDE * 3).map((data): RgbImage => ({ widthPx: SIDE, heightPx: SIDE, data }));
const box = fc.record({
  left: fc.nat(SIDE - 1),
  top: fc.nat(SIDE - 1),
  width: fc.integer({ min: 1, max: 8 }),
  height: fc.integer({ min: 1, max: 8 }),
  value: fc.integer({ min: 1, max: 255 }),
});
const mask = fc.array(box, { minLength: 1, maxLength: 3 }).map((boxes): GrayImage => {
  const data = new Uint8Array(SIDE * SIDE);
  for (const { left, top, width, height, value } of boxes) {
    for (let y = top; y < Math.min(SIDE, top + height); y += 1) {
      data.fill(value, y * SIDE + left, y * SIDE + Math.min(SIDE, left + width));
    }
  }
  return { widthPx: SIDE, heightPx: SIDE, data };
});
const frame = fc.record({
  left: fc.integer({ min: -6, max: SIDE - 1 }),
  top: fc.integer({ min: -6, max: SIDE - 1 }),
  width: fc.constant(16),
  height: fc.constant(16),
});

/** Whether any masked pixel lies within `distance`, counted as a king moves. */
function isNearMask({ data }: GrayImage, pixel: number, distance: number): boolean {
  const [x, y] = [pixel % SIDE, Math.floor(pixel / SIDE)];
  for (let dy = -distance; dy <= distance; dy += 1) {
    for (let dx = -distance; dx <= distance; dx += 1) {
      const [nx, ny] = [x + dx, y + dy];
      if (nx >= 0 && nx < SIDE && ny >= 0 && ny < SIDE && data[ny * SIDE + nx] !== 0) return true;
    }
  }
  return false;
}

function changedPixels(edited: RgbImage, original: RgbImage): number[] {
  const changed = new Set<number>();
  edited.data.forEach((value, index) => {
    if (value !== original.data[index]) changed.add(Math.floor(index / 3));
  });
  return [...changed];
}

describe('compositing an edit', () => {
  it('keeps every byte outside mask and feather, for any picture, mask and frame', () => {
    fc.assert(
      fc.property(picture, picture, mask, frame, (original, drawn, soft, rectangle) => {
        const painted = cropImage(drawn, rectangle);
        const edited = composite(original, painted, rectangle, featherMask(soft, FEATHER_PX));
        const changed = changedPixels(edited, original);
        expect(changed.filter((pixel) => !isNearMask(soft, pixel, FEATHER_PX))).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('leaves the rest untouched after ten edits in a row', () => {
    fc.assert(
      fc.property(
        picture,
        fc.array(picture, { minLength: 10, maxLength: 10 }),
        mask,
        (original, drawn, soft) => {
          const whole = { left: 0, top: 0, width: SIDE, height: SIDE };
          const weights = featherMask(soft, FEATHER_PX);
          const edited = drawn.reduce((current, next) => composite(current, next, whole, weights), original);
          expect(changedPixels(edited, original).filter((pixel) => weights.data[pixel] === 0)).toEqual([]);
        },
      ),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('takes the drawn pixel where the mask is full, and mixes where it is soft', () => {
    const black = { widthPx: 2, heightPx: 1, data: new Uint8Array(6) };
    const white = { widthPx: 2, heightPx: 1, data: new Uint8Array(6).fill(255) };
    const weights = { widthPx: 2, heightPx: 1, data: Uint8Array.of(255, 51) };
    const edited = composite(black, white, { left: 0, top: 0, width: 2, height: 1 }, weights);
    expect(Array.from(edited.data)).toEqual([255, 255, 255, 51, 51, 51]);
  });
});

describe('feather', () => {
  it('never weakens the mask and falls to nothing within its width', () => {
    fc.assert(
      fc.property(mask, (soft) => {
        const weights = featherMask(soft, FEATHER_PX);
        const pixels = Array.from(weights.data.keys());
        const weakened = pixels.filter((pixel) => (weights.data[pixel] ?? 0) < (soft.data[pixel] ?? 0));
        const far = pixels.filter((pixel) => !isNearMask(soft, pixel, FEATHER_PX));
        expect(weakened).toEqual([]);
        expect(far.filter((pixel) => weights.data[pixel] !== 0)).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('of 0 pixels is the mask itself', () => {
    const hard = { widthPx: 1, heightPx: 1, data: Uint8Array.of(7) };
    expect(featherMask(hard, 0)).toBe(hard);
  });
});
