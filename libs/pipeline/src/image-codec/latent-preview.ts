import type { RgbImage } from '../image/rgb-image.js';
import type { FloatTensor } from '../tensor/tensor.js';

/** A linear map from a latent cell to a colour, fitted once per checkpoint. */
export interface LatentPreviewMap {
  /** one row per colour (red, green, blue), one column per latent channel; to [-1, 1] */
  readonly matrix: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/**
 * A coarse picture of latents, one pixel per cell, at the price of a few multiplications instead of a decoder call.
 * @param latents float32 [batch, channels, height, width]
 * @returns one image of width x height pixels per row of the batch
 */
export function previewLatents(latents: FloatTensor, map: LatentPreviewMap): RgbImage[] {
  const [batch = 0, channels = 0, heightPx = 0, widthPx = 0] = latents.dims;
  const itemLength = channels * heightPx * widthPx;
  return Array.from({ length: batch }, (_, row) => ({
    widthPx,
    heightPx,
    data: previewOne(latents.data.subarray(row * itemLength, (row + 1) * itemLength), channels, map),
  }));
}

/** Channels that one pass over the cells takes in: each cell is read once for all colours, and sums are kept few times. */
const CHANNELS_PER_PASS = 2;

interface ColourSums {
  readonly red: Float64Array;
  readonly green: Float64Array;
  readonly blue: Float64Array;
}

function previewOne(cells: Float32Array, channels: number, { matrix, bias }: LatentPreviewMap): Uint8Array {
  const plane = cells.length / channels;
  const [red, green, blue] = [
    new Float64Array(plane).fill(bias[0] ?? 0),
    new Float64Array(plane).fill(bias[1] ?? 0),
    new Float64Array(plane).fill(bias[2] ?? 0),
  ];
  for (let channel = 0; channel < channels; channel += CHANNELS_PER_PASS) {
    addChannels({ red, green, blue }, cells, channel, matrix);
  }
  const data = new Uint8Array(plane * 3);
  for (let pixel = 0; pixel < plane; pixel += 1) {
    data[pixel * 3] = toByte(red[pixel] ?? 0);
    data[pixel * 3 + 1] = toByte(green[pixel] ?? 0);
    data[pixel * 3 + 2] = toByte(blue[pixel] ?? 0);
  }
  return data;
}

/** Adds channels in their order. Beyond the last one there are neither weights nor cells, and nothing is added. */
function addChannels(
  { red, green, blue }: ColourSums,
  cells: Float32Array,
  channel: number,
  [reds = [], greens = [], blues = []]: LatentPreviewMap['matrix'],
): void {
  const [red0, red1] = [reds[channel] ?? 0, reds[channel + 1] ?? 0];
  const [green0, green1] = [greens[channel] ?? 0, greens[channel + 1] ?? 0];
  const [blue0, blue1] = [blues[channel] ?? 0, blues[channel + 1] ?? 0];
  const plane = red.length;
  const start = channel * plane;
  for (let pixel = 0; pixel < plane; pixel += 1) {
    const first = cells[start + pixel] ?? 0;
    const second = cells[start + plane + pixel] ?? 0;
    red[pixel] = (red[pixel] ?? 0) + red0 * first + red1 * second;
    green[pixel] = (green[pixel] ?? 0) + green0 * first + green1 * second;
    blue[pixel] = (blue[pixel] ?? 0) + blue0 * first + blue1 * second;
  }
}

function toByte(value: number): number {
  return Math.min(255, Math.max(0, Math.round((value + 1) * 127.5)));
}
