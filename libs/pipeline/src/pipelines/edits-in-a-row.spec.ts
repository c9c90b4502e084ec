import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { loadCheckpoint } from '../checkpoint/load-checkpoint.js';
import type { GrayImage } from '../image/gray-image.js';
import { resampleMask } from '../image/resample-mask.js';
import type { RgbImage } from '../image/rgb-image.js';
import { REAL_NETWORKS_TIMEOUT_MS, tinyHouseCheckpoint } from '../testing/house-checkpoint.js';
import { standardCheckpoint } from '../testing/standard-checkpoints.js';
import { createInpaintingPipeline, FEATHER_PX } from './inpainting.pipeline.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

const [WIDTH, HEIGHT] = [96, 72];
const EDITS = 10;
/** The same masks in every run. */
const SEED = 20261125;
const MASK_SIDES = fc.integer({ min: 16, max: 130 });

const original: RgbImage = {
  widthPx: WIDTH,
  heightPx: HEIGHT,
  data: Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, index) => (index * 7919) % 256),
};

/** Of any size, with one box at least, hard or soft. */
const anyMask = fc
  .record({
    widthPx: MASK_SIDES,
    heightPx: MASK_SIDES,
    boxes: fc.array(
      fc.record({
        left: fc.double({ min: 0, max: 0.9, noNaN: true }),
        top: fc.double({ min: 0, max: 0.9, noNaN: true }),
        side: fc.double({ min: 0.1, max: 0.4, noNaN: true }),
        value: fc.integer({ min: 40, max: 255 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ widthPx, heightPx, boxes }): GrayImage => {
    const data = new Uint8Array(widthPx * heightPx);
    for (const { left, top, side, value } of boxes) {
      const [from, to] = [Math.floor(left * widthPx), Math.ceil(Math.min(1, left + side) * widthPx)];
      const bottom = Math.ceil(Math.min(1, top + side) * heightPx);
      for (let y = Math.floor(top * heightPx); y < bottom; y += 1) {
        data.fill(value, y * widthPx + from, y * widthPx + to);
      }
    }
    return { widthPx, heightPx, data };
  });

/** 1 for every pixel with something masked no further away than the feather, counted as a king moves. */
async function mayChange(mask: GrayImage): Promise<Uint8Array> {
  const { data } = await resampleMask(mask, WIDTH, HEIGHT);
  const near = new Uint8Array(WIDTH * HEIGHT);
  data.forEach((value, pixel) => {
    if (value === 0) return;
    const [x, y] = [pixel % WIDTH, Math.floor(pixel / WIDTH)];
    const [left, right] = [Math.max(0, x - FEATHER_PX), Math.min(WIDTH, x + FEATHER_PX + 1)];
    const bottom = Math.min(HEIGHT, y + FEATHER_PX + 1);
    for (let row = Math.max(0, y - FEATHER_PX); row < bottom; row += 1) {
      near.fill(1, row * WIDTH + left, row * WIDTH + right);
    }
  });
  return near;
}

function changedPixels(edited: RgbImage, before: RgbImage): number[] {
  const pixels = Array.from({ length: WIDTH * HEIGHT }, (_, pixel) => pixel);
  return pixels.filter((pixel) =>
    [0, 1, 2].some((channel) => edited.data[pixel * 3 + channel] !== before.data[pixel * 3 + channel]),
  );
}

describe.each([
  ['a plain checkpoint', tinyHouseCheckpoint('underdrawn')],
  ['an inpainting checkpoint', standardCheckpoint('inpainting')],
])('edits with %s', (_, directory) => {
  let checkpoint: Checkpoint;
  beforeAll(async () => {
    checkpoint = await loadCheckpoint(directory);
  });
  afterAll(() => checkpoint.release());

  async function edit(image: RgbImage, mask: GrayImage, seed = 7): Promise<RgbImage> {
    const sampling = { seed, imageCount: 1, steps: 1, guidanceScale: 1, prompt: 'a red car' };
    const { images } = await createInpaintingPipeline(checkpoint).run({ ...sampling, image, mask });
    return images[0]?.image ?? image;
  }

  it('change nothing outside mask and feather, whatever the size and the edges of the mask', async () => {
    await fc.assert(
      fc.asyncProperty(anyMask, async (mask) => {
        const allowed = await mayChange(mask);
        const changed = changedPixels(await edit(original, mask), original);
        expect(changed.filter((pixel) => allowed[pixel] === 0)).toEqual([]);
        expect(changed.length).toBeGreaterThan(0);
      }),
      { numRuns: 12, seed: SEED, endOnFailure: true },
    );
  });

  it('leave untouched areas untouched, ten in a row, each under another mask', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMask, { minLength: EDITS, maxLength: EDITS }), async (masks) => {
        const touched = new Uint8Array(WIDTH * HEIGHT);
        let picture = original;
        for (const [turn, mask] of masks.entries()) {
          (await mayChange(mask)).forEach((near, pixel) => (touched[pixel] = near || (touched[pixel] ?? 0)));
          picture = await edit(picture, mask, turn);
        }
        const changed = changedPixels(picture, original);
        expect(changed.filter((pixel) => touched[pixel] === 0)).toEqual([]);
        expect(touched.includes(0)).toBe(true);
      }),
      { numRuns: 2, seed: SEED, endOnFailure: true },
    );
  });
});
