import { describe, expect, it } from '@jest/globals';
import { applyGuidance } from './classifier-free-guidance.js';

const unconditional = Float32Array.of(0, 1);
const conditional = Float32Array.of(1, -1);

describe('classifier-free guidance', () => {
  it('gives the conditional output at scale 1 and the unconditional one at 0', () => {
    expect(applyGuidance(unconditional, conditional, 1)).toEqual(conditional);
    expect(applyGuidance(unconditional, conditional, 0)).toEqual(unconditional);
  });

  it('goes on in the same direction above 1', () => {
    expect(applyGuidance(unconditional, conditional, 3)).toEqual(Float32Array.of(3, -5));
  });
});
