import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { Rectangle } from './rectangle.js';

/**
 * Lays a painted frame over a picture by weight. A pixel whose weight is 0 keeps its bytes; that is what lets a picture be
 * edited any number of times without wearing out.
 * @param painted as large as `frame`; parts of the frame beyond the picture are dropped
 * @param weights as large as the picture; 255 takes the painted pixel, 0 the picture's
 */
export function composite(
  picture: RgbImage,
  painted: RgbImage,
  frame: Rectangle,
  weights: GrayImage,
): RgbImage {
  const data = Uint8Array.from(picture.data);
  const right = Math.min(picture.widthPx, frame.left + frame.width);
  const bottom = Math.min(picture.heightPx, frame.top + frame.height);
  for (let y = Math.max(0, frame.top); y < bottom; y += 1) {
    for (let x = Math.max(0, frame.left); x < right; x += 1) {
      const pixel = y * picture.widthPx + x;
      const weight = (weights.data[pixel] ?? 0) / 255;
      if (weight === 0) continue;
      const source = ((y - frame.top) * frame.width + (x - frame.left)) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const kept = picture.data[pixel * 3 + channel] ?? 0;
        data[pixel * 3 + channel] = Math.round(
          kept + weight * ((painted.data[source + channel] ?? 0) - kept),
        );
      }
    }
  }
  return { ...picture, data };
}
