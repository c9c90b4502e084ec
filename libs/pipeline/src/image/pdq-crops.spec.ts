import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { hashCrops } from './pdq-crops.js';
import { hashPicture } from './pdq-hash.js';
import type { RgbImage } from './rgb-image.js';

/** One of our own pictures, with plenty of detail. */
const BANKED = 'test/fixtures/hash-banks/banked.png';
const OTHER = 'test/fixtures/hash-banks/unrelated.png';
const SIDE_PX = 256;
/** From here on a picture is neither refused nor held. */
const NOTHING_ALIKE_FROM_BITS = 49;

const square = (file: string) => sharp(file).resize(SIDE_PX, SIDE_PX).removeAlpha();

async function pixels(picture: Sharp): Promise<RgbImage> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, data: new Uint8Array(data) };
}

function nearestBits(views: readonly string[], hashes: readonly string[]): number {
  const bits = (a: string, b: string) =>
    (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length;
  return Math.min(...views.flatMap((view) => hashes.map((hash) => bits(view, hash))));
}

describe('hashCrops', () => {
  let hashes: string[];

  beforeAll(async () => {
    hashes = await hashCrops(await pixels(square(BANKED)));
  }, 60_000);

  it.each([
    { share: 0.93, left: 11, top: 4 },
    { share: 0.86, left: 9, top: 27 },
    { share: 0.78, left: 40, top: 13 },
    { share: 0.71, left: 30, top: 61 },
  ])(
    'foresees $share of each side from ($left, $top), and its mirror image',
    async ({ share, left, top }) => {
      const side = Math.round(SIDE_PX * share);
      const cut = await square(BANKED).extract({ left, top, width: side, height: side }).png().toBuffer();
      const upright = hashPicture(await pixels(sharp(cut)));
      const mirrored = hashPicture(await pixels(sharp(cut).flop()));
      expect(nearestBits([upright.hash], hashes)).toBeLessThan(NOTHING_ALIKE_FROM_BITS);
      expect(nearestBits(mirrored.views.slice(0, 2), hashes)).toBeLessThan(NOTHING_ALIKE_FROM_BITS);
    },
  );

  it('comes nowhere near another picture', async () => {
    const other = hashPicture(await pixels(square(OTHER)));
    expect(nearestBits(other.views.slice(0, 2), hashes)).toBeGreaterThanOrEqual(NOTHING_ALIKE_FROM_BITS);
  });

  it('keeps no hash of a picture without features', async () => {
    const grey = { widthPx: 128, heightPx: 128, data: new Uint8Array(128 * 128 * 3).fill(128) };
    expect(await hashCrops(grey)).toEqual([]);
  }, 60_000);
});
