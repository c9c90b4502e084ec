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

/** Channels that one pass over the cells takes in: memory is read in order, and sums are kept few times. */
const CHANNELS_PER_PASS = 4;

function previewOne(cells: Float32Array, channels: number, { matrix, bias }: LatentPreviewMap): Uint8Array {
  const plane = cells.length / channels;
  const data = new Uint8Array(plane * 3);
  const sums = new Float64Array(plane);
  for (let colour = 0; colour < 3; colour += 1) {
    sums.fill(bias[colour] ?? 0);
    for (let channel = 0; channel < channels; channel += CHANNELS_PER_PASS) {
      addChannels(sums, cells, channel, matrix[colour] ?? []);
    }
    for (let pixel = 0; pixel < plane; pixel += 1) data[pixel * 3 + colour] = toByte(sums[pixel] ?? 0);
  }
  return data;
}

/** Adds channels in their order. Beyond the last one there are neither weights nor cells, and nothing is added. */
function addChannels(
  sums: Float64Array,
  cells: Float32Array,
  channel: number,
  weights: readonly number[],
): void {
  const first = weights[channel] ?? 0;
  const second = weights[channel + 1] ?? 0;
  const third = weights[channel + 2] ?? 0;
  const fourth = weights[channel + 3] ?? 0;
  const plane = sums.length;
  const start = channel * plane;
  for (let pixel = 0; pixel < plane; pixel += 1) {
    const at = start + pixel;
    sums[pixel] =
      (sums[pixel] ?? 0) +
      first * (cells[at] ?? 0) +
      second * (cells[at + plane] ?? 0) +
      third * (cells[at + 2 * plane] ?? 0) +
      fourth * (cells[at + 3 * plane] ?? 0);
  }
}

function toByte(value: number): number {
  return Math.min(255, Math.max(0, Math.round((value + 1) * 127.5)));
}
