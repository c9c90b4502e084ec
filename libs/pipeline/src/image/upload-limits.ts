import { IMAGE_LIMITS } from '../request/image-limits.js';

/** What a picture file may be before anything is decoded. */
export const UPLOAD_LIMITS = {
  /** 20 MB */
  bytes: 20 * 1000 * 1000,
  /** 50 megapixels: 150 MB once decoded */
  pixels: 50 * 1000 * 1000,
  /** Pictures with a longer side are made smaller, because no pipeline takes more. */
  sidePx: IMAGE_LIMITS.sidePx,
  /** No picture within the limits takes a tenth of this; a crafted one could take for ever. */
  decodeSeconds: 20,
} as const;

export type UploadProblemCode =
  'EMPTY' | 'TOO_LARGE' | 'UNSUPPORTED_FORMAT' | 'TOO_MANY_PIXELS' | 'TOO_SMALL' | 'ANIMATED' | 'DAMAGED';

/** Why a file is not taken, in words for the person who chose it. */
export interface UploadProblem {
  readonly ok: false;
  readonly code: UploadProblemCode;
  readonly message: string;
}

export function uploadProblem(code: UploadProblemCode, message: string): UploadProblem {
  return { ok: false, code, message };
}
