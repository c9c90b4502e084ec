import { hashUpright } from './pdq-hash.js';
import { resample } from './resample.js';
import type { RgbImage } from './rgb-image.js';

/** What may be left of a side. Between two steps a crop differs by 1.25 % at each border, some 30 bits of its hash. */
const KEPT_SHARES = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7];
/** Where along a side the kept part lies: its start, middle or end. */
const PLACES = [0, 0.5, 1];
/** Hashes hardly change with size, and ninety of them should not take seconds. */
const LONGEST_SIDE_PX = 256;
/** Crops that would hash to next to nothing are left out: they would match other plain pictures. */
const MIN_QUALITY = 50;

/**
 * Hashes of what people leave of a picture when they cut it: 70 to 95 % of both sides, held to a corner, an edge or the
 * middle, or of one side only. PDQ itself does not survive cropping (a tenth off each side turns over 80 of 256 bits), so a
 * bank keeps these beside the picture's own hash. About a third of a second.
 */
export async function hashCrops(image: RgbImage): Promise<string[]> {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(image.widthPx, image.heightPx));
  const side = (px: number): number => Math.max(1, Math.round(px * scale));
  const small = await resample(image, side(image.widthPx), side(image.heightPx));
  const hashes = windows()
    .map((window) => hashUpright(cut(small, window)))
    .filter(({ quality }) => quality >= MIN_QUALITY)
    .map(({ hash }) => hash);
  return [...new Set(hashes)];
}

/** Shares of the picture's sides. */
interface Window {
  readonly across: Span;
  readonly down: Span;
}
interface Span {
  readonly kept: number;
  readonly place: number;
}

const WHOLE: Span = { kept: 1, place: 0 };

function windows(): Window[] {
  return KEPT_SHARES.flatMap((kept) => {
    const spans = PLACES.map((place) => ({ kept, place }));
    return [
      ...spans.flatMap((across) => spans.map((down) => ({ across, down }))),
      ...spans.map((across) => ({ across, down: WHOLE })),
      ...spans.map((down) => ({ across: WHOLE, down })),
    ];
  });
}

function cut({ widthPx, heightPx, data }: RgbImage, { across, down }: Window): RgbImage {
  const width = Math.max(1, Math.round(widthPx * across.kept));
  const height = Math.max(1, Math.round(heightPx * down.kept));
  const left = Math.floor((widthPx - width) * across.place);
  const top = Math.floor((heightPx - height) * down.place);
  const kept = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    const start = ((top + row) * widthPx + left) * 3;
    kept.set(data.subarray(start, start + width * 3), row * width * 3);
  }
  return { widthPx: width, heightPx: height, data: kept };
}
