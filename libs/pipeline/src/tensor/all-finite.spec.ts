import { describe, expect, it } from '@jest/globals';
import { allFinite } from './all-finite.js';

describe('all finite', () => {
  it('is true of numbers and of nothing', () => {
    expect(allFinite(Float32Array.of(0, -1.5, 3e38))).toBe(true);
    expect(allFinite(new Float32Array(0))).toBe(true);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'is false when the last value is %p',
    (value) => {
      expect(allFinite(Float32Array.of(0, 1, value))).toBe(false);
    },
  );
});
