import type { RgbImage } from '../image/rgb-image.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';

const CHANNELS = 3;
/** Levels of a byte for each unit of [-1, 1]. */
const HALF_RANGE = 127.5;

/**
 * The clamped array rounds and clamps as it stores. It rounds halves to even, but the only half that a float32 can become
 * here is the grey of 0, which is 128 either way.
 * @param pixels float32 [1, 3, height, width] in [-1, 1]; values outside are clamped
 * @returns RGB8, rounded to nearest
 */
export function pixelsToImage({ dims, data: planes }: FloatTensor): RgbImage {
  const [, , heightPx = 0, widthPx = 0] = dims;
  const plane = heightPx * widthPx;
  const bytes = new Uint8ClampedArray(plane * CHANNELS);
  for (let pixel = 0; pixel < plane; pixel += 1) {
    const byte = pixel * CHANNELS;
    bytes[byte] = ((planes[pixel] ?? 0) + 1) * HALF_RANGE;
    bytes[byte + 1] = ((planes[plane + pixel] ?? 0) + 1) * HALF_RANGE;
    bytes[byte + 2] = ((planes[2 * plane + pixel] ?? 0) + 1) * HALF_RANGE;
  }
  return { widthPx, heightPx, data: new Uint8Array(bytes.buffer) };
}

/** @returns float32 [1, 3, height, width] in [-1, 1] */
export function imageToPixels({ widthPx, heightPx, data }: RgbImage): FloatTensor {
  const plane = heightPx * widthPx;
  const pixels = new Float32Array(plane * CHANNELS);
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    for (let pixel = 0; pixel < plane; pixel += 1) {
      pixels[channel * plane + pixel] = (data[pixel * CHANNELS + channel] ?? 0) / HALF_RANGE - 1;
    }
  }
  return floatTensor([1, CHANNELS, heightPx, widthPx], pixels);
}
