import { describe, expect, it } from '@jest/globals';
import { slerp } from './slerp.js';

const east = Float32Array.of(16, 0);
const north = Float32Array.of(0, 16);

describe('slerp', () => {
  it('begins and ends at its ends', () => {
    expect(Array.from(slerp(east, north, 0))).toEqual([16, 0]);
    expect(slerp(east, north, 1)[1]).toBeCloseTo(16, 5);
  });

  it('keeps the length on the way', () => {
    const middle = slerp(east, north, 0.5);
    expect(Math.hypot(...middle)).toBeCloseTo(16, 5);
    expect(middle[0]).toBeCloseTo(middle[1] ?? 0, 5);
  });

  it('goes a third of the angle in a third of the way', () => {
    const [x = 0, y = 0] = slerp(east, north, 1 / 3);
    expect(Math.atan2(y, x)).toBeCloseTo(Math.PI / 6, 5);
  });

  it('survives ends that are the same', () => {
    expect(Array.from(slerp(east, east, 0.4))).toEqual([16, 0]);
  });
});
