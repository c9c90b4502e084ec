import type { Rectangle } from '../editing/rectangle.js';
import type { RgbImage } from '../image/rgb-image.js';

const CHANNELS = 3;

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
    this.data = new Uint8Array(widthPx * heightPx * CHANNELS);
  }

  add(tile: RgbImage, { left, top, width, height }: Rectangle): void {
    const fadesX = Array.from({ length: width }, (_, x) => (left === 0 ? 1 : this.fade(x)));
    const firstWhole = fadesX.indexOf(1);
    for (let y = 0; y < height; y += 1) {
      const fadeY = top === 0 ? 1 : this.fade(y);
      const fading = fadeY < 1 || firstWhole < 0 ? width : firstWhole;
      const to = ((top + y) * this.widthPx + left) * CHANNELS;
      const from = y * width * CHANNELS;
      for (let byte = 0; byte < fading * CHANNELS; byte += 1) {
        const fade = Math.min(fadeY, fadesX[Math.floor(byte / CHANNELS)] ?? 1);
        const below = this.data[to + byte] ?? 0;
        const above = tile.data[from + byte] ?? 0;
        this.data[to + byte] = Math.round(below + fade * (above - below));
      }
      const whole = tile.data.subarray(from + fading * CHANNELS, from + width * CHANNELS);
      this.data.set(whole, to + fading * CHANNELS);
    }
  }

  result(): RgbImage {
    return { widthPx: this.widthPx, heightPx: this.heightPx, data: this.data };
  }

  private fade(distance: number): number {
    return this.overlapPx === 0 ? 1 : Math.min(1, (distance + 0.5) / this.overlapPx);
  }
}
