/** `#pipeline/request`: what can be asked of the pipelines. Loads neither onnxruntime nor sharp. */
export type { GenerationRequest, SamplingSettings } from './generation-request.js';
export { IMAGE_LIMITS } from './image-limits.js';
export type {
  ImageVariationRequest,
  InpaintingRequest,
  InterpolationRequest,
  OutpaintingRequest,
} from './image-requests.js';
export { REQUEST_LIMITS } from './limits.js';
export { parseGenerationRequest } from './parse-generation-request.js';
export type { ParsedGenerationRequest, ParsedRequest } from './parse-generation-request.js';
export {
  parseImageVariationRequest,
  parseInpaintingRequest,
  parseInterpolationRequest,
  parseOutpaintingRequest,
} from './parse-image-requests.js';
export type { RequestField, RequestProblem, RequestProblemCode } from './request-problem.js';
