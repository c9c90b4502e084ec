import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';

/** More than this is no tint that the codec added but another picture; shifting it would do harm. */
const LARGEST_SHIFT = 24;

/**
 * Shifts each colour of a painted frame by the mean difference that it has to the original where the original is kept, so
 * that the two meet without a step in tone. All three are of one size.
 * @param mask 0 where the original is kept; a frame without such pixels is returned as it is
 */
export function matchColours(painted: RgbImage, original: RgbImage, mask: GrayImage): RgbImage {
  const shifts = [0, 1, 2].map((channel) => meanDifference(painted, original, mask, channel));
  const data = painted.data.map((value, index) => {
    const shifted = value + (shifts[index % 3] ?? 0);
    return Math.min(255, Math.max(0, Math.round(shifted)));
  });
  return { ...painted, data };
}

function meanDifference(painted: RgbImage, original: RgbImage, mask: GrayImage, channel: number): number {
  let [sum, count] = [0, 0];
  mask.data.forEach((weight, pixel) => {
    if (weight !== 0) return;
    sum += (original.data[pixel * 3 + channel] ?? 0) - (painted.data[pixel * 3 + channel] ?? 0);
    count += 1;
  });
  const mean = count === 0 ? 0 : sum / count;
  return Math.min(LARGEST_SHIFT, Math.max(-LARGEST_SHIFT, mean));
}
