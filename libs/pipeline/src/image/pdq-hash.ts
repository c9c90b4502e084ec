import { smoothAndShrink } from './pdq-shrink.js';
import type { RgbImage } from './rgb-image.js';

/** Perceptual hash. Two pictures look alike when their hashes differ in few bits. */
export interface PdqHash {
  /** 256 bits as 64 hexadecimal digits. */
  readonly hash: string;
  /** 0 (featureless) to 100. Below 50 the hash says nothing. */
  readonly quality: number;
  /** Hashes of the picture mirrored and turned by quarters, eight in all; the first is `hash`. */
  readonly views: readonly string[];
}

/**
 * PDQ, a perceptual hash for pictures ("The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm",
 * Davis and Rosen, 2019): luminance, smoothed and shrunk to 64 × 64, the 16 × 16 lowest frequencies of its cosine
 * transform without the constant ones, one bit each for "above the median".
 */
const SHRUNK_SIDE = 64;
const FREQUENCIES = 16;
/** Sum of gradients that counts as one point of quality. */
const GRADIENT_PER_QUALITY_POINT = 90;
const MAX_QUALITY = 100;
/** ITU-R BT.601 weights. */
const RED_WEIGHT = 0.299;
const GREEN_WEIGHT = 0.587;
const BLUE_WEIGHT = 0.114;

/** Rows are frequencies 1 to 16, columns are positions: DCT-II without its constant term, float64 [16, 64]. */
const COSINES = Float64Array.from({ length: FREQUENCIES * SHRUNK_SIDE }, (_, index) => {
  const frequency = Math.floor(index / SHRUNK_SIDE) + 1;
  const position = index % SHRUNK_SIDE;
  return (
    Math.sqrt(2 / SHRUNK_SIDE) * Math.cos((Math.PI / (2 * SHRUNK_SIDE)) * frequency * (2 * position + 1))
  );
});

/** Hashes a picture of at least 1 × 1 pixel. Pure; the same pixels give the same hash. */
export function hashPicture(image: RgbImage): PdqHash {
  const { widthPx, heightPx } = image;
  const luma = luminance(image);
  const mirrored = MIRRORINGS.map((mirroring) => mirror({ luma, widthPx, heightPx }, mirroring));
  const shrunk = smoothAndShrink(luma, widthPx, heightPx, SHRUNK_SIDE);
  const all = [
    shrunk,
    ...mirrored.map((other) => smoothAndShrink(other.luma, other.widthPx, other.heightPx, SHRUNK_SIDE)),
  ];
  const frequencies = all.map(lowFrequencies);
  const views = [...frequencies, ...frequencies.map(transposed)].map((of) => toHex(aboveMedian(of)));
  return { hash: views[0] ?? '', quality: quality(shrunk), views };
}

/** The same without the mirrored and turned views, which cost three times as much again. */
export function hashUpright(image: RgbImage): Pick<PdqHash, 'hash' | 'quality'> {
  const shrunk = smoothAndShrink(luminance(image), image.widthPx, image.heightPx, SHRUNK_SIDE);
  return { hash: toHex(aboveMedian(lowFrequencies(shrunk))), quality: quality(shrunk) };
}

interface Luma {
  readonly luma: Float64Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

interface Mirroring {
  readonly isAcross: boolean;
  readonly isDown: boolean;
}

/** Together with the picture as it is and the transposed of each, the eight symmetries of the square. */
const MIRRORINGS: readonly Mirroring[] = [
  { isAcross: true, isDown: false },
  { isAcross: false, isDown: true },
  { isAcross: true, isDown: true },
];
/** A hash hardly changes with the size; mirrored views of a large picture need not take as long as the picture itself. */
const MIRRORED_SIDE_PX = 512;

/**
 * The picture mirrored, thinned where it is large. Negating odd frequencies instead would be cheaper, and 30 bits off: the
 * reference's filter is not symmetric.
 */
function mirror({ luma, widthPx, heightPx }: Luma, { isAcross, isDown }: Mirroring): Luma {
  const step = Math.ceil(Math.max(widthPx, heightPx) / MIRRORED_SIDE_PX);
  const [width, height] = [Math.ceil(widthPx / step), Math.ceil(heightPx / step)];
  const result = new Float64Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const x = (isAcross ? width - 1 - column : column) * step;
      const y = (isDown ? height - 1 - row : row) * step;
      result[row * width + column] = luma[y * widthPx + x] ?? 0;
    }
  }
  return { luma: result, widthPx: width, heightPx: height };
}

/** @returns the transform of the picture with rows for columns */
function transposed(of: Float64Array): Float64Array {
  return of.map((_, index) => of[(index % FREQUENCIES) * FREQUENCIES + Math.floor(index / FREQUENCIES)] ?? 0);
}

/** @returns float64 [height, width] in 0 … 255 */
function luminance({ data, widthPx, heightPx }: RgbImage): Float64Array {
  const luma = new Float64Array(widthPx * heightPx);
  for (let pixel = 0; pixel < luma.length; pixel += 1) {
    const at = pixel * 3;
    luma[pixel] =
      RED_WEIGHT * (data[at] ?? 0) + GREEN_WEIGHT * (data[at + 1] ?? 0) + BLUE_WEIGHT * (data[at + 2] ?? 0);
  }
  return luma;
}

/** @returns cosines · shrunk · cosinesᵀ, float64 [16, 16] */
function lowFrequencies(shrunk: Float64Array): Float64Array {
  const half = new Float64Array(FREQUENCIES * SHRUNK_SIDE);
  for (let row = 0; row < FREQUENCIES; row += 1) {
    for (let column = 0; column < SHRUNK_SIDE; column += 1) {
      let sum = 0;
      for (let k = 0; k < SHRUNK_SIDE; k += 1) {
        sum += (COSINES[row * SHRUNK_SIDE + k] ?? 0) * (shrunk[k * SHRUNK_SIDE + column] ?? 0);
      }
      half[row * SHRUNK_SIDE + column] = sum;
    }
  }
  const result = new Float64Array(FREQUENCIES * FREQUENCIES);
  for (let row = 0; row < FREQUENCIES; row += 1) {
    for (let column = 0; column < FREQUENCIES; column += 1) {
      let sum = 0;
      for (let k = 0; k < SHRUNK_SIDE; k += 1) {
        sum += (half[row * SHRUNK_SIDE + k] ?? 0) * (COSINES[column * SHRUNK_SIDE + k] ?? 0);
      }
      result[row * FREQUENCIES + column] = sum;
    }
  }
  return result;
}

/** One boolean a frequency; the median of an even count is its lower middle, as in the reference. */
function aboveMedian(frequencies: Float64Array): boolean[] {
  const median = frequencies.toSorted()[frequencies.length / 2 - 1] ?? 0;
  return Array.from(frequencies, (value) => value > median);
}

/** Four bits a digit, the last frequency first. */
function toHex(bits: readonly boolean[]): string {
  let hex = '';
  for (let start = bits.length - 4; start >= 0; start -= 4) {
    const nibble = bits.slice(start, start + 4).reduce((sum, bit, place) => sum + (bit ? 2 ** place : 0), 0);
    hex += nibble.toString(16);
  }
  return hex;
}

/** Sum of the absolute steps between neighbours, in whole per cent of the range, scaled so that 100 is plenty. */
function quality(shrunk: Float64Array): number {
  let gradients = 0;
  for (let row = 0; row < SHRUNK_SIDE; row += 1) {
    for (let column = 0; column < SHRUNK_SIDE; column += 1) {
      const here = shrunk[row * SHRUNK_SIDE + column] ?? 0;
      if (row + 1 < SHRUNK_SIDE) gradients += step(here, shrunk[(row + 1) * SHRUNK_SIDE + column] ?? 0);
      if (column + 1 < SHRUNK_SIDE) gradients += step(here, shrunk[row * SHRUNK_SIDE + column + 1] ?? 0);
    }
  }
  return Math.min(MAX_QUALITY, Math.trunc(gradients / GRADIENT_PER_QUALITY_POINT));
}

function step(a: number, b: number): number {
  return Math.abs(Math.trunc(((a - b) * 100) / 255));
}
