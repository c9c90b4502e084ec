import { FieldReader } from './field-reader.js';
import { IMAGE_LIMITS } from './image-limits.js';
import type {
  ImageVariationRequest,
  InpaintingRequest,
  InterpolationRequest,
  OutpaintingRequest,
} from './image-requests.js';
import { readSamplingSettings, readSize, type ParsedRequest } from './parse-generation-request.js';

/** As `parseGenerationRequest`, for variations. */
export function parseImageVariationRequest(input: unknown): ParsedRequest<ImageVariationRequest> {
  const reader = new FieldReader(input);
  return reader.result({
    ...reader.optionalText('prompt'),
    ...reader.optionalText('negativePrompt'),
    ...readSamplingSettings(reader),
    ...readSize(reader),
    strength: reader.number('strength', IMAGE_LIMITS.strength),
  });
}

/** As `parseGenerationRequest`, for pictures between two others. */
export function parseInterpolationRequest(input: unknown): ParsedRequest<InterpolationRequest> {
  const reader = new FieldReader(input);
  return reader.result({ ...readSamplingSettings(reader), ...readSize(reader) });
}

/** As `parseGenerationRequest`, for edits under a mask. */
export function parseInpaintingRequest(input: unknown): ParsedRequest<InpaintingRequest> {
  const reader = new FieldReader(input);
  return reader.result({
    prompt: reader.prompt(),
    ...reader.optionalText('negativePrompt'),
    ...readSamplingSettings(reader),
  });
}

/** As `parseGenerationRequest`, for extensions; at least one side must grow. */
export function parseOutpaintingRequest(input: unknown): ParsedRequest<OutpaintingRequest> {
  const reader = new FieldReader(input);
  const request = {
    prompt: reader.prompt(),
    ...reader.optionalText('negativePrompt'),
    ...readSamplingSettings(reader),
    leftPx: reader.integer('leftPx', IMAGE_LIMITS.extensionPx),
    rightPx: reader.integer('rightPx', IMAGE_LIMITS.extensionPx),
    topPx: reader.integer('topPx', IMAGE_LIMITS.extensionPx),
    bottomPx: reader.integer('bottomPx', IMAGE_LIMITS.extensionPx),
  };
  if (request.leftPx + request.rightPx + request.topPx + request.bottomPx === 0) {
    reader.problems.push({
      field: 'leftPx',
      code: 'NOTHING_TO_DO',
      message: 'Say by how many pixels the picture should grow on at least one side.',
    });
  }
  return reader.result(request);
}
