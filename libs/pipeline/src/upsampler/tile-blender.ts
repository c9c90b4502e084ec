import type { Rectangle } from '../editing/rectangle.js';
import type { RgbImage } from '../image/rgb-image.js';

/**
 * Lays tiles into a picture, row of tiles by row. Where a tile overlaps what is there, it fades in over `overlapPx`, so
 * that neighbours meet without a line. Holds nothing but the result.
 */
export class TileBlender {
  private readonly data: Uint8Array;

  constructor(
    private readonly widthPx: number,
    private readonly heightPx: number,
    private readonly overlapPx: number,
  ) {
    this.data = new Uint8Array(widthPx * heightPx * 3);
  }

  add(tile: RgbImage, { left, top, width, height }: Rectangle): void {
    for (let y = 0; y < height; y += 1) {
      const fadeY = top === 0 ? 1 : this.fade(y);
      for (let x = 0; x < width; x += 1) {
        const fade = Math.min(fadeY, left === 0 ? 1 : this.fade(x));
        const to = ((top + y) * this.widthPx + left + x) * 3;
        const from = (y * width + x) * 3;
        for (let channel = 0; channel < 3; channel += 1) {
          const below = this.data[to + channel] ?? 0;
          const above = tile.data[from + channel] ?? 0;
          this.data[to + channel] = Math.round(below + fade * (above - below));
        }
      }
    }
  }

  result(): RgbImage {
    return { widthPx: this.widthPx, heightPx: this.heightPx, data: this.data };
  }

  private fade(distance: number): number {
    return this.overlapPx === 0 ? 1 : Math.min(1, (distance + 0.5) / this.overlapPx);
  }
}
