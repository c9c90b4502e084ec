import type { GrayImage } from '../image/gray-image.js';

/**
 * Widens a mask and fades it out: what was 255 stays 255, and the edge falls to exactly 0 within `featherPx` pixels, so
 * that everything further away keeps its bytes.
 * @param featherPx even; 0 gives the mask back
 */
export function featherMask(mask: GrayImage, featherPx: number): GrayImage {
  const radius = featherPx / 2;
  if (radius < 1) return mask;
  const widened = slide(mask, radius, maximum);
  const faded = slide(widened, radius, mean);
  return { ...mask, data: faded.data.map((value, index) => Math.max(value, mask.data[index] ?? 0)) };
}

type Fold = (line: Uint8Array, start: number, end: number) => number;

/** Folds a square window of 2 * radius + 1 pixels around every pixel, rows first, then columns. */
function slide(mask: GrayImage, radius: number, fold: Fold): GrayImage {
  const { widthPx, heightPx } = mask;
  const rows = new Uint8Array(mask.data.length);
  for (let y = 0; y < heightPx; y += 1) {
    const line = mask.data.subarray(y * widthPx, (y + 1) * widthPx);
    rows.set(foldLine(line, radius, fold), y * widthPx);
  }
  const data = new Uint8Array(mask.data.length);
  for (let x = 0; x < widthPx; x += 1) {
    const line = Uint8Array.from({ length: heightPx }, (_, y) => rows[y * widthPx + x] ?? 0);
    foldLine(line, radius, fold).forEach((value, y) => (data[y * widthPx + x] = value));
  }
  return { widthPx, heightPx, data };
}

function foldLine(line: Uint8Array, radius: number, fold: Fold): Uint8Array {
  return line.map((_, index) =>
    fold(line, Math.max(0, index - radius), Math.min(line.length, index + radius + 1)),
  );
}

function maximum(line: Uint8Array, start: number, end: number): number {
  let largest = 0;
  for (let index = start; index < end; index += 1) largest = Math.max(largest, line[index] ?? 0);
  return largest;
}

function mean(line: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += line[index] ?? 0;
  return Math.round(sum / (end - start));
}
