import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { Rectangle } from './rectangle.js';

/** Cuts a rectangle out; where it reaches beyond the picture, the picture is mirrored, so that no hard edge appears. */
export function cropImage(image: RgbImage, rectangle: Rectangle): RgbImage {
  return { widthPx: rectangle.width, heightPx: rectangle.height, data: cropBytes(image, rectangle, 3) };
}

export function cropMask(mask: GrayImage, rectangle: Rectangle): GrayImage {
  return { widthPx: rectangle.width, heightPx: rectangle.height, data: cropBytes(mask, rectangle, 1) };
}

function cropBytes(source: GrayImage, { left, top, width, height }: Rectangle, channels: number): Uint8Array {
  const data = new Uint8Array(width * height * channels);
  const columns = Array.from({ length: width }, (_, x) => mirrored(left + x, source.widthPx));
  for (let y = 0; y < height; y += 1) {
    const row = mirrored(top + y, source.heightPx) * source.widthPx;
    for (let x = 0; x < width; x += 1) {
      const from = (row + (columns[x] ?? 0)) * channels;
      const to = (y * width + x) * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        data[to + channel] = source.data[from + channel] ?? 0;
      }
    }
  }
  return data;
}

/** Reflects a coordinate into 0 … size - 1 without repeating the edge: -1 is 1, size is size - 2. */
function mirrored(position: number, size: number): number {
  if (size === 1) return 0;
  const period = 2 * (size - 1);
  const wrapped = ((position % period) + period) % period;
  return wrapped < size ? wrapped : period - wrapped;
}
