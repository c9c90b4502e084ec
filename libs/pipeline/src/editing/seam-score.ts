import type { RgbImage } from '../image/rgb-image.js';
import type { Rectangle } from './rectangle.js';

/** How visible the edge between a given picture and its extension is; every figure from 0 (not at all) to 1. */
export interface SeamScore {
  /** step across the edge, beyond the steps that lie beside it */
  readonly gradientJump: number;
  /** difference of the mean colours of two strips along the edge */
  readonly colourShift: number;
  /** mean of both; what candidates are ranked by */
  readonly score: number;
}

/** Width of the strips whose colours are compared. */
const STRIP_PX = 8;

/** One line of pixels across an edge, by distance from it: 0 is the last given pixel, 1 the first new one. */
type Across = (distance: number) => readonly [number, number, number];

/**
 * Scores the edges of `given` that lie inside the picture.
 * @param given where the original picture lies; at least one side must not touch the picture's edge
 */
export function scoreSeam(picture: RgbImage, given: Rectangle): SeamScore {
  const lines = linesAcross(picture, given);
  const gradientJump = mean(lines.map(jump)) / 255;
  const colourShift = difference(stripMean(lines, -STRIP_PX, 0), stripMean(lines, 1, STRIP_PX + 1)) / 255;
  return { gradientJump, colourShift, score: (gradientJump + colourShift) / 2 };
}

/** The step over the edge, less the mean step on either side; a seam that is smoother than its surroundings scores 0. */
function jump(line: Across): number {
  const across = difference(line(0), line(1));
  const beside = (difference(line(-1), line(0)) + difference(line(1), line(2))) / 2;
  return Math.max(0, across - beside);
}

function linesAcross(picture: RgbImage, given: Rectangle): Across[] {
  const { left, top, width, height } = given;
  const [right, bottom] = [left + width - 1, top + height - 1];
  const rows = Array.from({ length: height }, (_, index) => top + index);
  const columns = Array.from({ length: width }, (_, index) => left + index);
  const at = (x: number, y: number) => pixelAt(picture, x, y);
  return [
    ...(left > 0
      ? rows.map(
          (y): Across =>
            (distance) =>
              at(left - distance, y),
        )
      : []),
    ...(right < picture.widthPx - 1
      ? rows.map(
          (y): Across =>
            (distance) =>
              at(right + distance, y),
        )
      : []),
    ...(top > 0
      ? columns.map(
          (x): Across =>
            (distance) =>
              at(x, top - distance),
        )
      : []),
    ...(bottom < picture.heightPx - 1
      ? columns.map(
          (x): Across =>
            (distance) =>
              at(x, bottom + distance),
        )
      : []),
  ];
}

/** Clamped to the picture: an extension may be narrower than a strip. */
function pixelAt(
  { widthPx, heightPx, data }: RgbImage,
  x: number,
  y: number,
): readonly [number, number, number] {
  const column = Math.min(widthPx - 1, Math.max(0, x));
  const row = Math.min(heightPx - 1, Math.max(0, y));
  const start = (row * widthPx + column) * 3;
  return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0];
}

function stripMean(lines: readonly Across[], from: number, to: number): readonly [number, number, number] {
  const distances = Array.from({ length: to - from }, (_, index) => from + index);
  const colours = lines.flatMap((line) => distances.map(line));
  return [
    mean(colours.map(([red]) => red)),
    mean(colours.map(([, green]) => green)),
    mean(colours.map(([, , blue]) => blue)),
  ];
}

function difference(a: readonly [number, number, number], b: readonly [number, number, number]): number {
  return (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2])) / 3;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
