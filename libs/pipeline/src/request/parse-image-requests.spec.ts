import { describe, expect, it } from '@jest/globals';
import {
  parseImageVariationRequest,
  parseInpaintingRequest,
  parseInterpolationRequest,
  parseOutpaintingRequest,
} from './parse-image-requests.js';
import type { ParsedRequest } from './parse-generation-request.js';

const sampling = { seed: 1, imageCount: 2, steps: 10, guidanceScale: 3 };
const variation = { ...sampling, widthPx: 256, heightPx: 256, strength: 0.5 };
const extension = { ...sampling, prompt: 'a pool', leftPx: 64, rightPx: 0, topPx: 0, bottomPx: 0 };

const codesOf = (parsed: ParsedRequest<unknown>) =>
  parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`);

describe('requests about pictures', () => {
  it('take a variation with and without words', () => {
    expect(parseImageVariationRequest(variation)).toEqual({ ok: true, request: variation });
    expect(parseImageVariationRequest({ ...variation, prompt: ' a cat ' })).toMatchObject({
      request: { prompt: 'a cat' },
    });
  });

  it.each([[-0.1], [1.1]])('refuse a strength of %d', (strength) => {
    expect(codesOf(parseImageVariationRequest({ ...variation, strength }))).toEqual([
      'strength OUT_OF_RANGE',
    ]);
  });

  it('take a way between two pictures, which needs neither words nor strength', () => {
    const { strength: _, ...interpolation } = variation;
    expect(parseInterpolationRequest(variation)).toEqual({ ok: true, request: interpolation });
    expect(codesOf(parseInterpolationRequest({ ...interpolation, imageCount: 0 }))).toEqual([
      'imageCount OUT_OF_RANGE',
    ]);
  });

  it('take an edit, and refuse one without words', () => {
    expect(parseInpaintingRequest({ ...sampling, prompt: 'a hat' }).ok).toBe(true);
    expect(codesOf(parseInpaintingRequest({ ...sampling, prompt: '' }))).toEqual(['prompt EMPTY']);
  });

  it('take an extension, and refuse one by nothing or by too much', () => {
    expect(parseOutpaintingRequest(extension)).toEqual({ ok: true, request: extension });
    expect(codesOf(parseOutpaintingRequest({ ...extension, leftPx: 0 }))).toEqual(['leftPx NOTHING_TO_DO']);
    expect(codesOf(parseOutpaintingRequest({ ...extension, topPx: 1025 }))).toEqual(['topPx OUT_OF_RANGE']);
  });

  it.each([[null], [undefined], ['text'], [5]])('refuse %p with one problem', (input) => {
    expect(codesOf(parseOutpaintingRequest(input))).toEqual(['request NOT_AN_OBJECT']);
  });
});
