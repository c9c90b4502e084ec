import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseGenerationRequest } from './parse-generation-request.js';

const valid = {
  prompt: 'a red car on a beach',
  seed: 7,
  imageCount: 4,
  widthPx: 256,
  heightPx: 256,
  steps: 20,
  guidanceScale: 3.5,
};

function codesOf(input: unknown): string[] {
  const parsed = parseGenerationRequest(input);
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`);
}

describe('parseGenerationRequest', () => {
  it('accepts a complete request and trims its prompt', () => {
    expect(parseGenerationRequest({ ...valid, prompt: '  a cat ' })).toEqual({
      ok: true,
      request: { ...valid, prompt: 'a cat' },
    });
  });

  it('keeps a negative prompt, and drops one without text', () => {
    expect(parseGenerationRequest({ ...valid, negativePrompt: ' blue ' })).toMatchObject({
      request: { negativePrompt: 'blue' },
    });
    expect(parseGenerationRequest({ ...valid, negativePrompt: '  ' })).toEqual({ ok: true, request: valid });
  });

  it.each([
    ['empty', '', 'prompt EMPTY'],
    ['blank', '   ', 'prompt EMPTY'],
    ['of 1,001 characters', 'x'.repeat(1001), 'prompt TOO_LONG'],
    ['of 5,000 characters', 'x'.repeat(5000), 'prompt TOO_LONG'],
    ['with a bell', 'a\u0007cat', 'prompt CONTROL_CHARACTERS'],
    ['with a zero byte', 'a\u0000cat', 'prompt CONTROL_CHARACTERS'],
    ['with a line break', 'a\ncat', 'prompt CONTROL_CHARACTERS'],
    ['with half a surrogate pair', 'a \ud83d cat', 'prompt CONTROL_CHARACTERS'],
    ['that is a number', 5, 'prompt NOT_TEXT'],
    ['that is missing', undefined, 'prompt REQUIRED'],
  ])('refuses a prompt %s', (_, prompt, problem) => {
    expect(codesOf({ ...valid, prompt })).toEqual([problem]);
  });

  it('counts characters as people do: 1,000 emoji are 1,000 characters', () => {
    expect(codesOf({ ...valid, prompt: '🐈'.repeat(1000) })).toEqual([]);
    expect(codesOf({ ...valid, prompt: '🐈'.repeat(1001) })).toEqual(['prompt TOO_LONG']);
  });

  it.each([
    ['imageCount', 0],
    ['imageCount', 11],
    ['steps', 0],
    ['steps', 101],
    ['guidanceScale', -0.1],
    ['guidanceScale', 30.1],
    ['seed', -1],
    ['seed', 0x1_0000_0000],
    ['widthPx', 56],
    ['heightPx', 1032],
  ])('refuses %s of %d', (field, value) => {
    expect(codesOf({ ...valid, [field]: value })).toEqual([`${field} OUT_OF_RANGE`]);
  });

  it.each([
    ['imageCount', 1.5, 'NOT_AN_INTEGER'],
    ['seed', 0.5, 'NOT_AN_INTEGER'],
    ['widthPx', 100, 'NOT_A_MULTIPLE'],
    ['steps', '20', 'NOT_A_NUMBER'],
    ['steps', Number.NaN, 'NOT_A_NUMBER'],
    ['guidanceScale', Number.POSITIVE_INFINITY, 'NOT_A_NUMBER'],
    ['seed', null, 'REQUIRED'],
  ])('refuses %s of %p as %s', (field, value, code) => {
    expect(codesOf({ ...valid, [field]: value })).toEqual([`${field} ${code}`]);
  });

  it('keeps a guidance scale of zero: zero is a value', () => {
    expect(parseGenerationRequest({ ...valid, guidanceScale: 0 })).toMatchObject({
      request: { guidanceScale: 0 },
    });
  });

  it('names every problem at once, in words', () => {
    const parsed = parseGenerationRequest({ ...valid, prompt: '', imageCount: 11 });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        { field: 'prompt', code: 'EMPTY', message: 'Say in words what the picture should show.' },
        {
          field: 'imageCount',
          code: 'OUT_OF_RANGE',
          message: 'The number of pictures must be from 1 to 10.',
        },
      ],
    });
  });

  it('answers anything at all without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(typeof parseGenerationRequest(input).ok).toBe('boolean');
      }),
    );
  });

  it('accepts what it returned', () => {
    const parsed = parseGenerationRequest(valid);
    expect(parsed.ok && parseGenerationRequest(parsed.request)).toEqual(parsed);
  });
});
