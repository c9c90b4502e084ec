import { InvalidGenerationRequestError, UnsupportedByCheckpointError } from '../errors.js';
import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';
import { IMAGE_LIMITS } from '../request/image-limits.js';
import type { ParsedRequest } from '../request/parse-generation-request.js';
import type { RequestField, RequestProblem } from '../request/request-problem.js';

/** @throws InvalidGenerationRequestError with everything that is wrong */
export function requireValid<T>(parsed: ParsedRequest<T>): T {
  if (parsed.ok) return parsed.request;
  throw new InvalidGenerationRequestError(parsed.problems);
}

/** @throws InvalidGenerationRequestError unless both sides are within `IMAGE_LIMITS` and the bytes fill them */
export function requireImage(field: RequestField, image: RgbImage): void {
  requireBitmap(field, image, 3);
}

export function requireMask(mask: GrayImage): void {
  requireBitmap('mask', mask, 1);
}

function requireBitmap(field: RequestField, { widthPx, heightPx, data }: GrayImage, channels: number): void {
  const { min, max } = IMAGE_LIMITS.sidePx;
  const fits = [widthPx, heightPx].every((side) => Number.isInteger(side) && side >= min && side <= max);
  if (!fits) refuse(field, 'OUT_OF_RANGE', `Width and height must be from ${min} to ${max} pixels.`);
  if (data.length !== widthPx * heightPx * channels) {
    refuse(field, 'OUT_OF_RANGE', `The pixels do not fill ${widthPx} x ${heightPx}.`);
  }
}

/**
 * @param message which network is missing, and what can be done without it
 * @throws UnsupportedByCheckpointError always
 */
export function refuseUnsupported(field: RequestField, message: string): never {
  throw new UnsupportedByCheckpointError([{ field, code: 'NOT_SUPPORTED', message }]);
}

/** @throws InvalidGenerationRequestError always */
export function refuse(field: RequestField, code: RequestProblem['code'], message: string): never {
  throw new InvalidGenerationRequestError([{ field, code, message }]);
}
