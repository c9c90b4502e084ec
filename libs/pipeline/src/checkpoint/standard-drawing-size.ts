import { InvalidGenerationRequestError } from '../errors.js';
import type { ImageSize } from './diffusion-parts.js';

/**
 * The networks of the diffusers and optimum layouts draw any shape whose latents they can halve as often as they do.
 * @param multiplePx pixel sides are multiples of this; 64 for Stable Diffusion
 * @throws InvalidGenerationRequestError naming the nearest size that they can draw
 */
export function standardDrawingSize({ widthPx, heightPx }: ImageSize, multiplePx: number): ImageSize {
  if (widthPx % multiplePx === 0 && heightPx % multiplePx === 0) return { widthPx, heightPx };
  const nearest = (side: number) => Math.max(multiplePx, Math.round(side / multiplePx) * multiplePx);
  throw new InvalidGenerationRequestError([
    {
      field: widthPx % multiplePx === 0 ? 'heightPx' : 'widthPx',
      code: 'NOT_A_MULTIPLE',
      message: `This checkpoint draws sides that are multiples of ${multiplePx} pixels: ask for ${nearest(widthPx)} x ${nearest(heightPx)} instead of ${widthPx} x ${heightPx}.`,
    },
  ]);
}
