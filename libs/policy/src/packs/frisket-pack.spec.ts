import { describe, expect, it } from '@jest/globals';
import { findExampleProblems, findStructuralProblems } from '../rules/check-pack.js';
import { POLICY_CATEGORIES } from '../vocabulary/policy-category.js';
import { FRISKET_PACK } from './frisket-pack.js';

describe('the shipped pack', () => {
  it('has no structural problem', () => {
    expect(findStructuralProblems(FRISKET_PACK)).toEqual([]);
  });

  it('behaves as every inline example says', () => {
    expect(findExampleProblems(FRISKET_PACK)).toEqual([]);
  });

  it('has a live rule for every category of the policy', () => {
    const covered = new Set(
      FRISKET_PACK.rules.filter((rule) => rule.state === 'live').map((rule) => rule.category),
    );
    expect(POLICY_CATEGORIES.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('never relieves a rule about the safety of minors', () => {
    const minorRules = FRISKET_PACK.rules.filter((rule) => rule.category === 'minor_safety');
    const staged = FRISKET_PACK.stages.flatMap((stage) => Object.keys(stage.outcomes));
    for (const rule of minorRules) {
      expect(rule.relief ?? []).toEqual([]);
      expect(staged).not.toContain(rule.id);
    }
  });
});
