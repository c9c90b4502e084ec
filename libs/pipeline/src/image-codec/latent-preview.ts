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

function previewOne(cells: Float32Array, channels: number, map: LatentPreviewMap): Uint8Array {
  const plane = cells.length / channels;
  const data = new Uint8Array(plane * 3);
  for (let colour = 0; colour < 3; colour += 1) {
    const values = colourOfCells(cells, map.matrix[colour] ?? [], map.bias[colour] ?? 0, plane);
    for (let pixel = 0; pixel < plane; pixel += 1) {
      data[pixel * 3 + colour] = Math.min(255, Math.max(0, Math.round(((values[pixel] ?? 0) + 1) * 127.5)));
    }
  }
  return data;
}

/** Channel by channel, as latents lie in memory. */
function colourOfCells(
  cells: Float32Array,
  weights: readonly number[],
  bias: number,
  plane: number,
): Float64Array {
  const values = new Float64Array(plane).fill(bias);
  for (const [channel, weight] of weights.entries()) {
    const start = channel * plane;
    for (let pixel = 0; pixel < plane; pixel += 1) {
      values[pixel] = (values[pixel] ?? 0) + weight * (cells[start + pixel] ?? 0);
    }
  }
  return values;
}
