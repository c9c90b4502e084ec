import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCESS_STAGES } from './access-stage.js';
import { decideGenerationAccess } from './generation-access.js';
import type { GenerationAccessFacts } from './generation-access.js';

const OPEN: GenerationAccessFacts = {
  accessStage: ACCESS_STAGES.beta,
  suspended: false,
  flagsReady: true,
  generationEnabled: true,
  generationAccess: true,
};

const anyFacts = fc.record({
  accessStage: fc.oneof(fc.constantFrom(...Object.values(ACCESS_STAGES)), fc.integer(), fc.double()),
  suspended: fc.boolean(),
  flagsReady: fc.boolean(),
  generationEnabled: fc.boolean(),
  generationAccess: fc.boolean(),
});

describe('decideGenerationAccess', () => {
  it('lets a beta person in when nothing speaks against it', () => {
    expect(decideGenerationAccess(OPEN)).toEqual({ kind: 'open' });
  });

  it.each([
    ['SUSPENDED', { suspended: true }],
    ['NO_FLAG_DATA', { flagsReady: false }],
    ['KILL_SWITCH', { generationEnabled: false }],
    ['STAGE_TOO_LOW', { accessStage: ACCESS_STAGES.waitlist }],
    ['STAGE_TOO_LOW', { accessStage: ACCESS_STAGES.revoked }],
    ['STAGE_TOO_LOW', { generationAccess: false }],
    ['STAGE_TOO_LOW', { accessStage: Number.NaN }],
  ])('answers %s to %j with words for the person', (reason, fact) => {
    expect(decideGenerationAccess({ ...OPEN, ...fact })).toMatchObject({
      kind: 'closed',
      reason,
      message: expect.stringMatching(/\w+ .*\.$/u),
    });
  });

  it('stops staff too when the kill switch is thrown', () => {
    const staff = { ...OPEN, accessStage: ACCESS_STAGES.staff, generationEnabled: false };

    expect(decideGenerationAccess(staff)).toMatchObject({ reason: 'KILL_SWITCH' });
  });

  it('opens for no combination but the one where everything is known and in favour', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const allInFavour =
          !facts.suspended &&
          facts.flagsReady &&
          facts.generationEnabled &&
          facts.generationAccess &&
          facts.accessStage >= ACCESS_STAGES.beta;
        expect(decideGenerationAccess(facts).kind).toBe(allInFavour ? 'open' : 'closed');
      }),
      { seed: 1 },
    );
  });

  it('never opens for somebody who rose to a higher stage and was shut out, or the other way round', () => {
    const higher = fc.tuple(anyFacts, fc.nat({ max: 100 }));
    fc.assert(
      fc.property(higher, ([facts, step]) => {
        const before = decideGenerationAccess(facts).kind;
        const after = decideGenerationAccess({ ...facts, accessStage: facts.accessStage + step }).kind;
        expect([before, after]).not.toEqual(['open', 'closed']);
      }),
      { seed: 2 },
    );
  });
});
