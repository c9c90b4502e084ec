import { FieldReader } from './field-reader.js';
import type { GenerationRequest, SamplingSettings } from './generation-request.js';
import { REQUEST_LIMITS } from './limits.js';
import type { RequestProblem } from './request-problem.js';

/** A request within its limits, or everything that is wrong with it. */
export type ParsedRequest<T> =
  | { readonly ok: true; readonly request: T }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

export type ParsedGenerationRequest = ParsedRequest<GenerationRequest>;

/**
 * Checks an untrusted value against `REQUEST_LIMITS`. Prompts are trimmed; nothing else is corrected, and a field that the
 * request does not know is ignored. Never throws.
 * @returns the request, or every problem found, in field order
 */
export function parseGenerationRequest(input: unknown): ParsedGenerationRequest {
  const reader = new FieldReader(input);
  return reader.result({
    prompt: reader.prompt(),
    ...reader.optionalText('negativePrompt'),
    ...readSamplingSettings(reader),
    ...readSize(reader),
  });
}

/** Seed, number of pictures, steps and guidance: what every kind of drawing needs. */
export function readSamplingSettings(reader: FieldReader): SamplingSettings {
  return {
    seed: reader.integer('seed', REQUEST_LIMITS.seed),
    imageCount: reader.integer('imageCount', REQUEST_LIMITS.imageCount),
    steps: reader.integer('steps', REQUEST_LIMITS.steps),
    guidanceScale: reader.number('guidanceScale', REQUEST_LIMITS.guidanceScale),
  };
}

export function readSize(reader: FieldReader): { readonly widthPx: number; readonly heightPx: number } {
  return {
    widthPx: reader.integer('widthPx', REQUEST_LIMITS.sizePx),
    heightPx: reader.integer('heightPx', REQUEST_LIMITS.sizePx),
  };
}
