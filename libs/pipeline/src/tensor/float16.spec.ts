import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromFloat16, toFloat16 } from './float16.js';

const encodeOne = (value: number) => toFloat16(Float32Array.of(value))[0];

describe('half precision', () => {
  it.each([
    ['zero', 0, 0x0000],
    ['minus zero', -0, 0x8000],
    ['one', 1, 0x3c00],
    ['minus two', -2, 0xc000],
    ['the largest half', 65504, 0x7bff],
    ['the smallest normal half', 2 ** -14, 0x0400],
    ['the smallest half', 2 ** -24, 0x0001],
    ['half of the smallest, a tie to even', 2 ** -25, 0x0000],
    ['one and a half of the smallest, a tie to even', 3 * 2 ** -25, 0x0002],
    ['a tie between 1 and its neighbour, to even', 1 + 2 ** -11, 0x3c00],
    ['too large', 65520, 0x7c00],
    ['infinity', Number.POSITIVE_INFINITY, 0x7c00],
    ['minus infinity', Number.NEGATIVE_INFINITY, 0xfc00],
  ])('encodes %s', (_, value, word) => {
    expect(encodeOne(value)).toBe(word);
  });

  it('keeps not-a-number', () => {
    expect(fromFloat16(toFloat16(Float32Array.of(Number.NaN)))[0]).toBeNaN();
  });

  it('gives every half back unchanged', () => {
    const words = Uint16Array.from({ length: 0x1_0000 }, (_, word) => word).filter(
      (word) => (word & 0x7c00) !== 0x7c00 || (word & 0x3ff) === 0,
    );
    expect(toFloat16(fromFloat16(words))).toEqual(words);
  });

  it('is never further off than half a unit in the last place', () => {
    fc.assert(
      fc.property(fc.float({ min: -60_000, max: 60_000, noNaN: true }), (value) => {
        const back = fromFloat16(toFloat16(Float32Array.of(value)))[0] ?? Number.NaN;
        const unit = Math.max(2 ** -24, 2 ** (Math.floor(Math.log2(Math.abs(value))) - 10));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(unit / 2);
      }),
    );
  });
});
