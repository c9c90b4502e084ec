/** A picture in memory. */
export interface RgbImage {
  readonly widthPx: number;
  readonly heightPx: number;
  /** RGB8, row-major, no padding: widthPx * heightPx * 3 bytes. */
  readonly data: Uint8Array;
}
