import { damagedProblem, openUpload } from './open-upload.js';
import type { PictureFormat } from './picture-format.js';
import type { RgbImage } from './rgb-image.js';
import type { UploadProblem } from './upload-limits.js';

export interface DecodedImage {
  readonly ok: true;
  readonly image: RgbImage;
  /** upright, as it lies in the file; the image is smaller where a side was too long */
  readonly original: { readonly widthPx: number; readonly heightPx: number };
  readonly format: PictureFormat;
}

/**
 * Turns a picture file that somebody sent into plain pixels: PNG, JPEG or WebP up to `UPLOAD_LIMITS`. The picture is turned
 * upright, converted to 8-bit sRGB (CMYK, grey, palette and 16-bit included), laid on white where it is transparent, and
 * made smaller where a side is too long. Nothing but the pixels is taken over: no metadata, no colour profile, and nothing
 * that hides behind the picture in the file.
 */
export async function decodeImage(bytes: Uint8Array): Promise<DecodedImage | UploadProblem> {
  const opened = await openUpload(bytes);
  if (!opened.ok) return opened;
  try {
    const { data, info } = await opened.picture
      .flatten({ background: '#ffffff' })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const image = { widthPx: info.width, heightPx: info.height, data: new Uint8Array(data) };
    const { width: widthPx, height: heightPx } = opened.metadata.autoOrient;
    return { ok: true, image, original: { widthPx, heightPx }, format: opened.format };
  } catch {
    return damagedProblem();
  }
}
