/** Two passes of a box filter make a tent, which is smooth enough and stays cheap at any window. */
const PASSES = 2;

/**
 * Smooths a picture with a tent filter as wide as one cell of the result, and takes the cells' centres.
 * @param luma float64 [height, width]; changed by the call
 * @param side cells along each side of the result
 * @returns float64 [side, side]
 */
export function smoothAndShrink(
  luma: Float64Array,
  widthPx: number,
  heightPx: number,
  side: number,
): Float64Array {
  const windowAlongRow = windowSize(widthPx, side);
  const windowAlongColumn = windowSize(heightPx, side);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let row = 0; row < heightPx; row += 1) {
      boxFilter(luma, { start: row * widthPx, stride: 1, length: widthPx }, windowAlongRow);
    }
    for (let column = 0; column < widthPx; column += 1) {
      boxFilter(luma, { start: column, stride: widthPx, length: heightPx }, windowAlongColumn);
    }
  }
  const shrunk = new Float64Array(side * side);
  for (let row = 0; row < side; row += 1) {
    const y = Math.trunc(((row + 0.5) * heightPx) / side);
    for (let column = 0; column < side; column += 1) {
      const x = Math.trunc(((column + 0.5) * widthPx) / side);
      shrunk[row * side + column] = luma[y * widthPx + x] ?? 0;
    }
  }
  return shrunk;
}

/** Half a cell in pixels, rounded up: two passes of it span one cell. */
function windowSize(lengthPx: number, side: number): number {
  return Math.floor((lengthPx + 2 * side - 1) / (2 * side));
}

/** Elements of an array that lie a stride apart. */
interface Line {
  readonly start: number;
  readonly stride: number;
  readonly length: number;
}

/** Running mean over a window around each element of one line, in place; at the ends the window shrinks. */
function boxFilter(values: Float64Array, { start, stride, length }: Line, window: number): void {
  const line = Float64Array.from({ length }, (_, index) => values[start + index * stride] ?? 0);
  const ahead = Math.floor((window + 2) / 2) - 1;
  const behind = window - ahead;
  let sum = 0;
  let count = 0;
  for (let entering = 0; entering < length + ahead; entering += 1) {
    if (entering < length) {
      sum += line[entering] ?? 0;
      count += 1;
    }
    const leaving = entering - ahead - behind;
    if (leaving >= 0) {
      sum -= line[leaving] ?? 0;
      count -= 1;
    }
    const centre = entering - ahead;
    if (centre >= 0) values[start + centre * stride] = sum / count;
  }
}
