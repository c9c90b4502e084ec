import sharp from 'sharp';
import type { GrayImage } from './gray-image.js';

/** Scales a mask, keeping soft edges soft; linear, because Lanczos would ring below 0 and above 255. */
export async function resampleMask(mask: GrayImage, widthPx: number, heightPx: number): Promise<GrayImage> {
  if (mask.widthPx === widthPx && mask.heightPx === heightPx) return mask;
  const data = await sharp(mask.data, {
    raw: { width: mask.widthPx, height: mask.heightPx, channels: 1 },
  })
    .resize(widthPx, heightPx, { kernel: 'linear', fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { widthPx, heightPx, data: new Uint8Array(data) };
}
