import type { RgbImage } from '../image/rgb-image.js';
import type { NetworkCalls } from '../runtime/network-calls.js';

/** A super-resolution network, called tile by tile. */
export interface Upscaler {
  /** factor in each direction */
  readonly scale: number;
  /** side of the tiles it is given; smaller ones come at the edges of small pictures */
  readonly tileSizePx: number;
  /** what neighbouring tiles share, so that their seams can be blended */
  readonly overlapPx: number;
  enlarge(tile: RgbImage, calls: NetworkCalls): Promise<RgbImage>;
}
