import type { GrayImage } from './gray-image.js';
import { damagedProblem, openUpload } from './open-upload.js';
import type { UploadProblem } from './upload-limits.js';

export interface DecodedMask {
  readonly ok: true;
  readonly mask: GrayImage;
}

/**
 * Reads a mask from a picture file, with the limits of `decodeImage`. Where the picture is transparent it is drawn anew,
 * as eraser tools leave it; a picture without transparency says it by brightness, white for anew and black for kept.
 */
export async function decodeMask(bytes: Uint8Array): Promise<DecodedMask | UploadProblem> {
  const opened = await openUpload(bytes);
  if (!opened.ok) return opened;
  try {
    const { data, info } = await opened.picture
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const mask = { widthPx: info.width, heightPx: info.height, data: maskBytes(data) };
    return { ok: true, mask };
  } catch {
    return damagedProblem();
  }
}

function maskBytes(rgba: Uint8Array): Uint8Array {
  const pixels = Array.from({ length: rgba.length / 4 }, (_, pixel) => pixel * 4);
  const isTransparent = pixels.some((start) => rgba[start + 3] !== 255);
  return Uint8Array.from(pixels, (start) =>
    isTransparent ? 255 - (rgba[start + 3] ?? 255) : luminance(rgba, start),
  );
}

/** ITU-R BT.709 weights. */
function luminance(rgba: Uint8Array, start: number): number {
  const [red = 0, green = 0, blue = 0] = rgba.subarray(start, start + 3);
  return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
}
