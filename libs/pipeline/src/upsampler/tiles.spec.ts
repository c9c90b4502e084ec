import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cropImage } from '../editing/crop.js';
import { TileBlender } from './tile-blender.js';
import { planTiles } from './tile-plan.js';

const side = fc.integer({ min: 1, max: 200 });

describe('tiles', () => {
  it('cover every pixel, lie inside the picture and overlap by at least what was asked', () => {
    fc.assert(
      fc.property(side, side, (widthPx, heightPx) => {
        const tiles = planTiles({ widthPx, heightPx, tileSizePx: 32, overlapPx: 8 });
        const lefts = [...new Set(tiles.map(({ left }) => left))].sort((a, b) => a - b);
        lefts
          .slice(1)
          .forEach((left, index) => expect((lefts[index] ?? 0) + 32 - left).toBeGreaterThanOrEqual(8));
        const covered = new Uint8Array(widthPx * heightPx);
        for (const { left, top, width, height } of tiles) {
          expect([left >= 0, top >= 0, left + width <= widthPx, top + height <= heightPx]).not.toContain(
            false,
          );
          for (let y = top; y < top + height; y += 1)
            covered.fill(1, y * widthPx + left, y * widthPx + left + width);
        }
        expect(covered.every((value) => value === 1)).toBe(true);
      }),
    );
  });

  it('put together again give the picture they were cut from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 20, max: 90 }), (widthPx, heightPx) => {
        const data = Uint8Array.from({ length: widthPx * heightPx * 3 }, (_, index) => (index * 31) % 256);
        const picture = { widthPx, heightPx, data };
        const blender = new TileBlender(widthPx, heightPx, 8);
        for (const tile of planTiles({ widthPx, heightPx, tileSizePx: 32, overlapPx: 8 })) {
          blender.add(cropImage(picture, tile), tile);
        }
        expect(blender.result()).toEqual(picture);
      }),
      { numRuns: 20 },
    );
  });

  it('fade into one another where they differ', () => {
    const blender = new TileBlender(48, 1, 16);
    const tile = (value: number) => ({ widthPx: 32, heightPx: 1, data: new Uint8Array(96).fill(value) });
    blender.add(tile(0), { left: 0, top: 0, width: 32, height: 1 });
    blender.add(tile(200), { left: 16, top: 0, width: 32, height: 1 });
    const reds = Array.from({ length: 48 }, (_, x) => blender.result().data[x * 3] ?? 0);
    const steps = reds.slice(1).map((red, index) => red - (reds[index] ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(13);
    expect([reds[0], reds[47]]).toEqual([0, 200]);
  });
});
