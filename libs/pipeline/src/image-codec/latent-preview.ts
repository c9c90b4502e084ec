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

/** Cell by cell: the three sums stay in registers, which is twice as fast as channel by channel through memory. */
function previewOne(cells: Float32Array, channels: number, { matrix, bias }: LatentPreviewMap): Uint8Array {
  const plane = cells.length / channels;
  const data = new Uint8Array(plane * 3);
  const [reds = [], greens = [], blues = []] = matrix;
  const [redBias = 0, greenBias = 0, blueBias = 0] = bias;
  for (let pixel = 0; pixel < plane; pixel += 1) {
    let red = redBias;
    let green = greenBias;
    let blue = blueBias;
    for (let channel = 0; channel < channels; channel += 1) {
      const value = cells[channel * plane + pixel] ?? 0;
      red += (reds[channel] ?? 0) * value;
      green += (greens[channel] ?? 0) * value;
      blue += (blues[channel] ?? 0) * value;
    }
    data[pixel * 3] = toByte(red);
    data[pixel * 3 + 1] = toByte(green);
    data[pixel * 3 + 2] = toByte(blue);
  }
  return data;
}

function toByte(value: number): number {
  return Math.min(255, Math.max(0, Math.round((value + 1) * 127.5)));
}
