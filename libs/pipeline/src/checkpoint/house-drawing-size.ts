import { InvalidGenerationRequestError } from '../errors.js';
import type { ImageSize } from './diffusion-parts.js';

/**
 * The house networks were trained on squares of one size: every picture is drawn at that size and resampled afterwards.
 * @throws InvalidGenerationRequestError unless the wanted picture is square
 */
export function houseDrawingSize({ widthPx, heightPx }: ImageSize, nativeSizePx: number): ImageSize {
  if (widthPx === heightPx) return { widthPx: nativeSizePx, heightPx: nativeSizePx };
  throw new InvalidGenerationRequestError([
    {
      field: 'heightPx',
      code: 'NOT_SQUARE',
      message: `This checkpoint draws square pictures only: ask for ${widthPx} x ${widthPx} instead of ${widthPx} x ${heightPx}.`,
    },
  ]);
}
