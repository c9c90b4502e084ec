import sharp from 'sharp';
import type { RgbImage } from './rgb-image.js';

/** Scales a picture with the Lanczos-3 kernel; a picture of that size already is returned as it is. */
export async function resample(image: RgbImage, widthPx: number, heightPx: number): Promise<RgbImage> {
  if (image.widthPx === widthPx && image.heightPx === heightPx) return image;
  const data = await sharp(image.data, {
    raw: { width: image.widthPx, height: image.heightPx, channels: 3 },
  })
    .resize(widthPx, heightPx, { kernel: 'lanczos3', fit: 'fill' })
    .raw()
    .toBuffer();
  return { widthPx, heightPx, data: new Uint8Array(data) };
}
