import type { PolicyPack, PolicyRule } from '../rules/policy-pack.js';

/** A rule about something harmless, for tests that need a pack of their own. */
export const TEAPOT_RULE: PolicyRule = {
  id: 'test.teapot',
  category: 'spam',
  state: 'live',
  outcome: 'block',
  code: 'POLICY_TEST_TEAPOT',
  message: 'No teapots.',
  all: ['test.teapot'],
  rewriteTo: 'vase',
  examples: { match: ['a teapot'], pass: ['a vase'] },
};

/** A pack of that one rule with changes; `rest` replaces parts of the pack. */
export function teapotPack(changes: Partial<PolicyRule> = {}, rest: Partial<PolicyPack> = {}): PolicyPack {
  return {
    id: 'test',
    title: 'Test',
    concepts: [
      { id: 'test.teapot', terms: 'teapot~, tea pot', except: 'teapot dome' },
      { id: 'test.kettle', terms: 'kettle~' },
      { id: 'context.negation', terms: 'no, without' },
    ],
    rules: [{ ...TEAPOT_RULE, ...changes }],
    jointRules: [],
    stages: [],
    ...rest,
  };
}
