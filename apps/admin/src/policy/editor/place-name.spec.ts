import { describe, expect, it } from '@jest/globals';
import type { VersionContent } from './content.js';
import { placeName } from './place-name.js';

const JOINT_RULE = {
  id: 'together.undress',
  category: 'sexual',
  state: 'live',
  outcome: 'hold',
  code: 'POLICY_TOGETHER_SEXUAL',
  message: 'Not together.',
  all: [],
};

const CONTENT: VersionContent = {
  pack: {
    title: 'Test',
    rules: [],
    jointRules: [JOINT_RULE],
    concepts: [{ id: 'people.person', terms: 'man, woman' }],
  },
  costs: { missedBreachMinutes: {} },
};

describe('placeName', () => {
  it('names the entry instead of its number', () => {
    expect(placeName('concepts[0].terms', CONTENT)).toBe('people.person, terms');
    expect(placeName('concepts[0]', CONTENT)).toBe('people.person');
    expect(placeName('jointRules[0].code', CONTENT)).toBe('together.undress, code');
  });

  it.each(['costs.reviewMinutes', 'rules[7].code', 'title'])('leaves %s as it is', (path) => {
    expect(placeName(path, CONTENT)).toBe(path);
  });
});
