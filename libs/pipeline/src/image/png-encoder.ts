import sharp from 'sharp';
import type { RgbImage } from './rgb-image.js';
import { insertTextChunks } from './png-text-chunks.js';

export interface PngOptions {
  /** Keyword to value, written as international text chunks; published pictures carry none. */
  readonly text?: Readonly<Record<string, string>>;
}

/** zlib's own default: one level up costs twice the time for one per cent of the size. */
const COMPRESSION_LEVEL = 6;

/** Encodes as 8-bit RGB PNG. The same picture gives the same bytes. */
export async function encodePng(image: RgbImage, options: PngOptions = {}): Promise<Uint8Array> {
  const png = await sharp(image.data, {
    raw: { width: image.widthPx, height: image.heightPx, channels: 3 },
  })
    .png({ compressionLevel: COMPRESSION_LEVEL, adaptiveFiltering: false, palette: false })
    .toBuffer();
  return options.text === undefined ? new Uint8Array(png) : insertTextChunks(png, options.text);
}
