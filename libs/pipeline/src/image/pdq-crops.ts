import { setImmediate } from 'node:timers/promises';
import { hashUpright } from './pdq-hash.js';
import { resample } from './resample.js';
import type { RgbImage } from './rgb-image.js';

/** What may be left of both sides: half of the area and more. */
const KEPT_SHARES = [0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7];
/** What may be left of one side when the other is whole. */
const KEPT_OF_ONE_SIDE = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7];
/** How far neighbouring crops of one size lie apart at most. A border 1.25 % off turns over some 30 bits of a hash. */
const STEP_SHARE = 0.034;
/** Hashes hardly change with size, and hundreds of them should not take seconds. */
const LONGEST_SIDE_PX = 128;
/** Crops that would hash to next to nothing are left out: they would match other plain pictures. */
const MIN_QUALITY = 50;

/**
 * Hashes of what people leave of a picture when they cut it: 70 to 97 % of both sides, lying anywhere, or 70 to 95 % of one
 * side. PDQ itself does not survive cropping (a tenth off each side turns over 80 of 256 bits), so a bank keeps these beside
 * the picture's own hash. Lets other work in between the sizes.
 */
export async function hashCrops(image: RgbImage): Promise<string[]> {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(image.widthPx, image.heightPx));
  const side = (px: number): number => Math.max(1, Math.round(px * scale));
  const small = await resample(image, side(image.widthPx), side(image.heightPx));
  const hashes = new Set<string>();
  for (const windows of [...KEPT_SHARES.map(ofBothSides), KEPT_OF_ONE_SIDE.flatMap(ofOneSide)]) {
    for (const window of windows) {
      const { hash, quality } = hashUpright(cut(small, window));
      if (quality >= MIN_QUALITY) hashes.add(hash);
    }
    await setImmediate();
  }
  return [...hashes];
}

/** Shares of the picture's sides. */
interface Window {
  readonly across: Span;
  readonly down: Span;
}
interface Span {
  readonly kept: number;
  /** Where along the side the kept part lies, from 0 (its start) to 1 (its end). */
  readonly place: number;
}

const WHOLE: Span = { kept: 1, place: 0 };

/** Spans of one length that cover a side evenly, both ends included. */
function spans(kept: number): Span[] {
  const steps = Math.ceil((1 - kept) / STEP_SHARE);
  return Array.from({ length: steps + 1 }, (_, index) => ({ kept, place: index / steps }));
}

function ofBothSides(kept: number): Window[] {
  return spans(kept).flatMap((across) => spans(kept).map((down) => ({ across, down })));
}

function ofOneSide(kept: number): Window[] {
  return spans(kept).flatMap((span) => [
    { across: span, down: WHOLE },
    { across: WHOLE, down: span },
  ]);
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
