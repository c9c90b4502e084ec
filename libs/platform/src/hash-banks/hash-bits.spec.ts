import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearestBits, wordsOf, wordsOfHex } from './hash-bits.js';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const hashes = fc.array(hash, { maxLength: 12 });
const seed = 20261128;

const ones = (value: bigint): number => value.toString(2).replaceAll('0', '').length;
const asNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bitsBetween = (a: Uint8Array, b: Uint8Array): number => ones(asNumber(a) ^ asNumber(b));

/** A hash with some of its bits turned over. */
const near = fc
  .tuple(hash, fc.uniqueArray(fc.nat({ max: 255 }), { maxLength: 70 }))
  .map(([bytes, places]) => {
    const turned = bytes.slice();
    for (const place of places) turned[place >> 3]! ^= 1 << (place & 7);
    return { bytes, turned, count: places.length };
  });

describe('nearestBits', () => {
  it('counts as one does by hand', () => {
    fc.assert(
      fc.property(hashes, hash, fc.integer({ min: 0, max: 257 }), (banked, asked, below) => {
        const nearest = Math.min(below, ...banked.map((bytes) => bitsBetween(bytes, asked)));
        expect(nearestBits(wordsOf(Buffer.concat(banked)), wordsOf(asked), below)).toBe(nearest);
      }),
      { seed },
    );
  });

  it('finds a hash wherever it lies among others, however many of its bits are turned over', () => {
    fc.assert(
      fc.property(near, hashes, fc.nat(), ({ bytes, turned, count }, others, place) => {
        const banked = others.toSpliced(place % (others.length + 1), 0, turned);
        const nearest = Math.min(count, ...others.map((other) => bitsBetween(other, bytes)));
        expect(nearestBits(wordsOf(Buffer.concat(banked)), wordsOf(bytes), 257)).toBe(nearest);
      }),
      { seed },
    );
  });

  it.each([
    ['ff'.repeat(32), 256],
    ['00'.repeat(32), 0],
    ['8000000000000001'.repeat(4), 8],
  ])('tells %s from nothing but zeros by %i bits', (hex, bits) => {
    expect(nearestBits(wordsOfHex(hex), wordsOfHex('00'.repeat(32)), 257)).toBe(bits);
  });

  it('reads hashes out of the middle of a buffer', () => {
    const buffer = Buffer.concat([Buffer.from([9]), Buffer.alloc(32, 0xf0)]);
    expect(nearestBits(wordsOf(buffer.subarray(1)), wordsOfHex('f0'.repeat(32)), 49)).toBe(0);
  });
});
