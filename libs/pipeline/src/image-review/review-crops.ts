import type { RgbImage } from '../image/rgb-image.js';

/** Crops overlap by a third, so that a region that one border cuts lies whole in another crop. */
const CROP_SHARE = 2 / 3;
/** The network's own input: a smaller crop shows it nothing that the whole picture does not. */
const SMALLEST_CROP_PX = 224;

/** A part of a picture and where its upper left corner lies. */
export interface PlacedCrop {
  readonly image: RgbImage;
  readonly leftPx: number;
  readonly topPx: number;
}

/** The four corners and the middle, each two thirds of the picture's sides; none for small pictures. */
export function reviewCrops(image: RgbImage): PlacedCrop[] {
  const widthPx = Math.round(image.widthPx * CROP_SHARE);
  const heightPx = Math.round(image.heightPx * CROP_SHARE);
  if (Math.min(widthPx, heightPx) < SMALLEST_CROP_PX) return [];
  const right = image.widthPx - widthPx;
  const bottom = image.heightPx - heightPx;
  const corners = [
    [0, 0],
    [right, 0],
    [0, bottom],
    [right, bottom],
    [Math.floor(right / 2), Math.floor(bottom / 2)],
  ] as const;
  return corners.map(([leftPx, topPx]) => ({
    image: crop(image, { leftPx, topPx, widthPx, heightPx }),
    leftPx,
    topPx,
  }));
}

interface PixelBox {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Copies a box that lies inside the picture. */
export function crop(image: RgbImage, { leftPx, topPx, widthPx, heightPx }: PixelBox): RgbImage {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let row = 0; row < heightPx; row += 1) {
    const start = ((topPx + row) * image.widthPx + leftPx) * 3;
    data.set(image.data.subarray(start, start + widthPx * 3), row * widthPx * 3);
  }
  return { widthPx, heightPx, data };
}
