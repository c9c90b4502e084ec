import { describe, expect, it } from '@jest/globals';
import { RuleSetInvalidError } from './errors.js';
import { FRISKET_PACK } from './packs/frisket-pack.js';
import { createPolicy } from './policy.js';
import type { PolicyPack, PolicyRule } from './rules/policy-pack.js';
import { teapotPack } from './testing/teapot-pack.js';

const policyWith = (changes: Partial<PolicyRule> = {}, rest: Partial<PolicyPack> = {}) =>
  createPolicy({ pack: teapotPack(changes, rest), classifier: null });

describe('a policy made from a pack', () => {
  it('blocks where a live rule is met, with the span in the text as written', () => {
    const verdict = policyWith().reviewPrompt('Two blue TEAPOTS');
    expect(verdict).toMatchObject({ outcome: 'block', category: 'spam', code: 'POLICY_TEST_TEAPOT' });
    expect(verdict.matches).toEqual([{ ruleId: 'test.teapot', category: 'spam', start: 9, end: 16 }]);
  });

  it('offers a rewrite that it would allow', () => {
    expect(policyWith().reviewPrompt('a teapot on a table').rewrite).toBe('a vase on a table');
  });

  it('offers no rewrite that leaves nothing between quotation marks', () => {
    const verdict = policyWith({ rewriteTo: '' }).reviewPrompt('the word "teapot" on a sign');
    expect(verdict.outcome).toBe('block');
    expect(verdict.rewrite).toBeUndefined();
  });

  it('passes a phrase in which the word means something else', () => {
    expect(policyWith().reviewPrompt('the teapot dome scandal').outcome).toBe('allow');
  });

  it.each(['draft', 'retired'] as const)('ignores a rule that is %s', (state) => {
    expect(policyWith({ state }).reviewPrompt('a teapot')).toMatchObject({
      outcome: 'allow',
      shadowRuleIds: [],
    });
  });

  it('only notes a rule in shadow', () => {
    const verdict = policyWith({ state: 'shadow' }).reviewPrompt('a teapot');
    expect(verdict).toMatchObject({ outcome: 'allow', ruleIds: [], shadowRuleIds: ['test.teapot'] });
  });

  it('relieves a negated act when the rule says so', () => {
    const policy = policyWith({ relief: [{ when: 'negated', to: 'allow' }] });
    expect(policy.reviewPrompt('a table with no teapot').outcome).toBe('allow');
    expect(policy.reviewPrompt('no table, a teapot').outcome).toBe('block');
  });

  it('is milder from the access stage that the pack names', () => {
    const policy = policyWith({}, { stages: [{ fromAccessStage: 40, outcomes: { 'test.teapot': 'hold' } }] });
    expect(policy.reviewPrompt('a teapot', { accessStage: 30 }).outcome).toBe('block');
    expect(policy.reviewPrompt('a teapot', { accessStage: 40 }).outcome).toBe('hold');
  });

  it('refuses a pack with a rule that names nothing or has no example, and says which', () => {
    const broken = teapotPack({ all: ['test.samovar'], examples: { match: [], pass: ['a vase'] } });
    expect(() => createPolicy({ pack: broken })).toThrow(RuleSetInvalidError);
    expect(() => createPolicy({ pack: broken })).toThrow(/test\.samovar.*no example that it must meet/);
  });

  it('withholds spans but keeps rule ids when the safety of minors is concerned', () => {
    const verdict = policyWith({ category: 'minor_safety' }).reviewPrompt('a teapot');
    expect(verdict).toMatchObject({ spansWithheld: true, matches: [], ruleIds: ['test.teapot'] });
    expect(verdict.rewrite).toBeUndefined();
  });
});

describe('policy version', () => {
  it('is the same for equal content and another for any change', () => {
    expect(policyWith().version).toBe(policyWith().version);
    expect(policyWith().version).not.toBe(policyWith({ outcome: 'hold' }).version);
    expect(policyWith().version).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells rules alone from rules with the classifier', () => {
    const alone = createPolicy({ pack: FRISKET_PACK, classifier: null });
    expect(alone.version).not.toBe(createPolicy({ pack: FRISKET_PACK }).version);
  });
});
