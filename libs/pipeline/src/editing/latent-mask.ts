import type { GrayImage } from '../image/gray-image.js';

/**
 * Which latent cells are drawn anew: 1 for every cell that touches a pixel above 0, so that the whole faded edge of a mask
 * is covered by new latents.
 * @param downscale pixels along one side of a cell
 * @returns float32, [height / downscale * width / downscale]
 */
export function latentMask({ widthPx, heightPx, data }: GrayImage, downscale: number): Float32Array {
  const columns = widthPx / downscale;
  const cells = new Float32Array(columns * (heightPx / downscale));
  data.forEach((weight, pixel) => {
    if (weight === 0) return;
    const [x, y] = [pixel % widthPx, Math.floor(pixel / widthPx)];
    cells[Math.floor(y / downscale) * columns + Math.floor(x / downscale)] = 1;
  });
  return cells;
}
