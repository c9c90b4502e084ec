import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';
import { cropImage } from './crop.js';
import type { Rectangle } from './rectangle.js';

export interface Extension {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

/** A picture on a larger ground: what is not known yet is filled with the picture's mirror image. */
export interface Canvas {
  readonly image: RgbImage;
  /** 255 where nothing is known yet */
  readonly unknown: GrayImage;
  /** where the given picture lies */
  readonly given: Rectangle;
}

export function extendCanvas(picture: RgbImage, { leftPx, rightPx, topPx, bottomPx }: Extension): Canvas {
  const given = { left: leftPx, top: topPx, width: picture.widthPx, height: picture.heightPx };
  const widthPx = leftPx + picture.widthPx + rightPx;
  const heightPx = topPx + picture.heightPx + bottomPx;
  const image = cropImage(picture, { left: -leftPx, top: -topPx, width: widthPx, height: heightPx });
  const unknown = { widthPx, heightPx, data: new Uint8Array(widthPx * heightPx).fill(255) };
  return { image, unknown: markKnown(unknown, given), given };
}

/** The same map with a rectangle known. */
export function markKnown(unknown: GrayImage, { left, top, width, height }: Rectangle): GrayImage {
  const data = Uint8Array.from(unknown.data);
  for (let y = top; y < top + height; y += 1) {
    data.fill(0, y * unknown.widthPx + left, y * unknown.widthPx + left + width);
  }
  return { ...unknown, data };
}
