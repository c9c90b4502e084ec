import type { RgbImage } from '../image/rgb-image.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';

const CHANNELS = 3;

/**
 * @param pixels float32 [1, 3, height, width] in [-1, 1]; values outside are clamped
 * @returns RGB8, rounded to nearest
 */
export function pixelsToImage(pixels: FloatTensor): RgbImage {
  const [, , heightPx = 0, widthPx = 0] = pixels.dims;
  const plane = heightPx * widthPx;
  const data = new Uint8Array(plane * CHANNELS);
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    for (let pixel = 0; pixel < plane; pixel += 1) {
      data[pixel * CHANNELS + channel] = toByte(pixels.data[channel * plane + pixel] ?? 0);
    }
  }
  return { widthPx, heightPx, data };
}

/** @returns float32 [1, 3, height, width] in [-1, 1] */
export function imageToPixels({ widthPx, heightPx, data }: RgbImage): FloatTensor {
  const plane = heightPx * widthPx;
  const pixels = new Float32Array(plane * CHANNELS);
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    for (let pixel = 0; pixel < plane; pixel += 1) {
      pixels[channel * plane + pixel] = (data[pixel * CHANNELS + channel] ?? 0) / 127.5 - 1;
    }
  }
  return floatTensor([1, CHANNELS, heightPx, widthPx], pixels);
}

/** Plain comparisons: this runs for every byte of every picture. */
function toByte(value: number): number {
  const level = (value + 1) * 127.5;
  if (level <= 0) return 0;
  return level >= 255 ? 255 : (level + 0.5) | 0;
}
