import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCESS_STAGES } from './access-stage.js';
import { creditsLeft, dailyAllowance } from './daily-allowance.js';

describe('dailyAllowance', () => {
  it('gives nothing below beta and more to those trusted more', () => {
    expect(Object.values(ACCESS_STAGES).map(dailyAllowance)).toEqual([0, 0, 50, 50, 200, 1000]);
  });

  it('gives nothing to a stage nobody defined', () => {
    expect(dailyAllowance(25)).toBe(0);
    expect(dailyAllowance(Number.NaN)).toBe(0);
  });
});

describe('creditsLeft', () => {
  it('is what is not used yet, and never a debt', () => {
    expect(creditsLeft({ creditsPerDay: 50, creditsUsed: 20 })).toBe(30);
    expect(creditsLeft({ creditsPerDay: 50, creditsUsed: 60 })).toBe(0);
  });

  it('grows by what an operator granted', () => {
    expect(creditsLeft({ creditsPerDay: 50, creditsUsed: -10 })).toBe(60);
  });

  it('falls by one for each credit spent until there are none', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), (creditsPerDay, creditsUsed) => {
        const before = creditsLeft({ creditsPerDay, creditsUsed });
        const after = creditsLeft({ creditsPerDay, creditsUsed: creditsUsed + 1 });
        expect(after).toBe(Math.max(0, before - 1));
      }),
      { seed: 1 },
    );
  });
});
