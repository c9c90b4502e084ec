import { describe, expect, it } from '@jest/globals';
import { GenerationEntity } from '#platform';
import { holdReason } from './hold-reason.js';

/** A row may hold a verdict that another version wrote, of whatever shape. */
function generation(values: { verdictOutcome: 'allow' | 'hold'; promptVerdict: unknown }): GenerationEntity {
  return Object.assign(new GenerationEntity(), { policyVersion: 'policy-1' }, values);
}

describe('the reason to hold pictures', () => {
  it('is none when the words were allowed', () => {
    expect(holdReason(generation({ verdictOutcome: 'allow', promptVerdict: {} }))).toBeNull();
  });

  it('is the category of the verdict, with its codes for the reviewer', () => {
    const promptVerdict = {
      category: 'violence',
      reasons: [{ code: 'POLICY_A', message: 'x' }, { code: 'POLICY_B' }],
    };
    expect(holdReason(generation({ verdictOutcome: 'hold', promptVerdict }))).toEqual({
      category: 'violence',
      policyVersion: 'policy-1',
      reasons: ['POLICY_A', 'POLICY_B'],
    });
  });

  it.each([[{}], [{ category: 7, reasons: 'none' }]])(
    'still holds by a verdict of another shape: %j',
    (verdict) => {
      expect(holdReason(generation({ verdictOutcome: 'hold', promptVerdict: verdict }))).toEqual({
        category: null,
        policyVersion: 'policy-1',
        reasons: [],
      });
    },
  );
});
