import { describe, expect, it } from '@jest/globals';
import { TEAPOT_RULE, teapotPack } from '../testing/teapot-pack.js';
import { ruleOverlap } from './rule-overlap.js';

const KETTLE_RULE = { ...TEAPOT_RULE, id: 'test.kettle', all: ['test.kettle'], state: 'shadow' } as const;
const PACK = teapotPack(
  {},
  { rules: [TEAPOT_RULE, KETTLE_RULE, { ...TEAPOT_RULE, id: 'test.old', state: 'retired' }] },
);
const TEXTS = ['a teapot', 'a teapot and a kettle', 'a kettle', 'another kettle', 'a vase'];

describe('ruleOverlap', () => {
  it('counts the texts that meet each rule, both rules, and no other rule', () => {
    expect(ruleOverlap(PACK, TEXTS)).toEqual({
      ruleIds: ['test.teapot', 'test.kettle'],
      counts: [
        [2, 1],
        [1, 3],
      ],
      alone: [1, 2],
      textCount: 5,
    });
  });

  it('leaves out rules in other states than asked for', () => {
    expect(ruleOverlap(PACK, TEXTS, ['live']).ruleIds).toEqual(['test.teapot']);
  });
});
