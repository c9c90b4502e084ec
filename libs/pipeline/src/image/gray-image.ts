/** One byte per pixel, row-major: a mask in which 255 is drawn anew, 0 is kept, and between is blended. */
export interface GrayImage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}
