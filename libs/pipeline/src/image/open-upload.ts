import sharp, { type Metadata, type Sharp } from 'sharp';
import { formatOf, isAnimatedPng, type PictureFormat } from './picture-format.js';
import { UPLOAD_LIMITS, uploadProblem, type UploadProblem } from './upload-limits.js';

export interface OpenedUpload {
  readonly ok: true;
  readonly format: PictureFormat;
  readonly metadata: Metadata;
  /** Upright, in 8-bit sRGB, no larger than `UPLOAD_LIMITS.sidePx`; nothing is decoded yet. */
  readonly picture: Sharp;
}

/**
 * Checks a file that somebody sent and prepares it for decoding. Everything that can be known from its head is checked
 * here; damage further in shows when the pixels are read.
 */
export async function openUpload(bytes: Uint8Array): Promise<OpenedUpload | UploadProblem> {
  const format = checkBytes(bytes);
  if (typeof format !== 'string') return format;
  const source = sharp(bytes, { failOn: 'error', limitInputPixels: UPLOAD_LIMITS.pixels });
  const metadata = await source.metadata().catch(() => undefined);
  if (metadata === undefined) return headProblem(bytes);
  const problem = checkMetadata(metadata, format);
  if (problem !== undefined) return problem;
  const { max } = UPLOAD_LIMITS.sidePx;
  const picture = source
    .timeout({ seconds: UPLOAD_LIMITS.decodeSeconds })
    .autoOrient()
    .resize(max, max, { fit: 'inside', withoutEnlargement: true, kernel: 'lanczos3' })
    .toColourspace('srgb');
  return { ok: true, format, metadata, picture };
}

/** Damaged pixels, as they show only while decoding. */
export function damagedProblem(): UploadProblem {
  return uploadProblem('DAMAGED', 'The file is damaged or cut short. Save the picture again and send that.');
}

function checkBytes(bytes: Uint8Array): PictureFormat | UploadProblem {
  if (bytes.length === 0) return uploadProblem('EMPTY', 'The file is empty.');
  if (bytes.length > UPLOAD_LIMITS.bytes) {
    return uploadProblem('TOO_LARGE', `The file is larger than ${UPLOAD_LIMITS.bytes / 1e6} MB.`);
  }
  const format = formatOf(bytes);
  if (format === undefined) {
    return uploadProblem('UNSUPPORTED_FORMAT', 'Only PNG, JPEG and WebP pictures can be used.');
  }
  return format === 'png' && isAnimatedPng(bytes) ? animatedProblem() : format;
}

/** sharp refuses a head that declares too many pixels before it tells them; look again without its limit. */
async function headProblem(bytes: Uint8Array): Promise<UploadProblem> {
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  return metadata !== undefined && metadata.width * metadata.height > UPLOAD_LIMITS.pixels
    ? pixelsProblem()
    : damagedProblem();
}

function checkMetadata(metadata: Metadata, format: PictureFormat): UploadProblem | undefined {
  if (metadata.format !== format) return damagedProblem();
  if ((metadata.pages ?? 1) > 1) return animatedProblem();
  if (metadata.width * metadata.height > UPLOAD_LIMITS.pixels) return pixelsProblem();
  const { min } = UPLOAD_LIMITS.sidePx;
  if (Math.min(metadata.width, metadata.height) < min) {
    return uploadProblem('TOO_SMALL', `The picture must be at least ${min} pixels wide and high.`);
  }
  return undefined;
}

function animatedProblem(): UploadProblem {
  return uploadProblem('ANIMATED', 'Animated pictures cannot be used. Send a single frame.');
}

function pixelsProblem(): UploadProblem {
  const megapixels = UPLOAD_LIMITS.pixels / 1e6;
  return uploadProblem('TOO_MANY_PIXELS', `The picture has more than ${megapixels} megapixels.`);
}
