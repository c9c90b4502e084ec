import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { hashPicture } from './pdq-hash.js';
import { resample } from './resample.js';
import type { RgbImage } from './rgb-image.js';

interface ReferenceVector {
  widthPx: number;
  heightPx: number;
  variant: number;
  hash: string;
  quality: number;
}

// The file is written by training/safety/make_pdq_vectors.py with the reference implementation.
const VECTORS = JSON.parse(
  readFileSync('test/fixtures/pdq/reference-hashes.golden.json', 'utf8'),
) as ReferenceVector[];

/** The same whole-number formula as in the script that made the reference hashes. */
function picture(widthPx: number, heightPx: number, variant: number): RgbImage {
  const block = 7 + 5 * variant;
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const at = (y * widthPx + x) * 3;
      const column = Math.floor(x / block) % 3;
      const row = Math.floor(y / (block + 3)) % 4;
      data[at] = (Math.floor((x * 255) / Math.max(1, widthPx - 1)) + column * 40 + variant * 17) % 256;
      data[at + 1] = (Math.floor((y * 255) / Math.max(1, heightPx - 1)) + row * 30) % 256;
      data[at + 2] = (Math.floor((x * y) / (block * 11)) + variant * 53) % 256;
    }
  }
  return { widthPx, heightPx, data };
}

function differingBits(a: string, b: string): number {
  const bits = (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2);
  return bits.replaceAll('0', '').length;
}

/** A picture whose pixel at (x, y) is the original's at `from(x, y)`. */
function remapped(
  { widthPx, heightPx, data }: RgbImage,
  from: (x: number, y: number) => readonly [number, number],
): RgbImage {
  const moved = Uint8Array.from(data, (_, index) => {
    const [pixel, channel] = [Math.floor(index / 3), index % 3];
    const [x, y] = from(pixel % widthPx, Math.floor(pixel / widthPx));
    return data[(y * widthPx + x) * 3 + channel] ?? 0;
  });
  return { widthPx, heightPx, data: moved };
}

describe('hashPicture', () => {
  it.each(VECTORS)(
    'equals the reference for $widthPx × $heightPx px, variant $variant',
    ({ widthPx, heightPx, variant, hash, quality }) => {
      const result = hashPicture(picture(widthPx, heightPx, variant));
      expect(differingBits(result.hash, hash)).toBeLessThanOrEqual(2);
      expect(result.quality).toBe(quality);
    },
  );

  it('says that a featureless picture has no quality', () => {
    const grey = { widthPx: 128, heightPx: 128, data: new Uint8Array(128 * 128 * 3).fill(128) };
    expect(hashPicture(grey).quality).toBe(0);
  });

  it('hardly changes when the picture is scaled, and does when it is another', async () => {
    const original = picture(512, 512, 0);
    const smaller = await resample(original, 300, 300);
    const hash = hashPicture(original).hash;
    expect(differingBits(hash, hashPicture(smaller).hash)).toBeLessThanOrEqual(31);
    expect(differingBits(hash, hashPicture(picture(512, 512, 1)).hash)).toBeGreaterThan(60);
  });

  it('foresees the hashes of the picture mirrored and turned, whole turns apart', () => {
    const original = picture(128, 128, 0);
    const { views } = hashPicture(original);
    expect(views).toHaveLength(8);
    const turned = [
      remapped(original, (x, y) => [127 - x, y]),
      remapped(original, (x, y) => [x, 127 - y]),
      remapped(original, (x, y) => [y, x]),
      remapped(original, (x, y) => [y, 127 - x]),
    ];
    for (const { hash } of turned.map(hashPicture)) {
      const nearest = Math.min(...views.map((view) => differingBits(view, hash)));
      expect(nearest).toBeLessThanOrEqual(16);
    }
  });

  it('takes a picture of one pixel', () => {
    expect(hashPicture({ widthPx: 1, heightPx: 1, data: Uint8Array.of(9, 9, 9) }).hash).toHaveLength(64);
  });
});
