import type { RgbImage } from '../image/rgb-image.js';
import { type FloatTensor, floatTensor } from '../tensor/tensor.js';

/** Side of the square that the nsfw network takes. */
export const NETWORK_SIDE_PX = 224;

/** @returns float32 [1, height, width, 3] in 0 … 1 */
export function toUnitRange({ widthPx, heightPx, data }: RgbImage): FloatTensor {
  return floatTensor(
    [1, heightPx, widthPx, 3],
    Float32Array.from(data, (value) => value / 255),
  );
}
