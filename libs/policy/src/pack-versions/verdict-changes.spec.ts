import { describe, expect, it } from '@jest/globals';
import { createPolicy } from '../policy.js';
import { teapotPack } from '../testing/teapot-pack.js';
import { backTest, compareVerdicts } from './verdict-changes.js';

const policyOf = (pack = teapotPack()) => createPolicy({ pack, classifier: null });
const TEXTS = ['a teapot', 'a kettle', 'a vase'].map((text, key) => ({ key, text }));

describe('backTest', () => {
  it('finds no change between a policy and itself', () => {
    const { textCount, changes, counts } = backTest(policyOf(), policyOf(), TEXTS);
    expect({ textCount, changes }).toEqual({ textCount: 3, changes: [] });
    expect(counts).toMatchObject({ block: { block: 1 }, allow: { allow: 2 } });
  });

  it('names the texts that a stricter rule would have stopped and the ones that a milder one lets through', () => {
    const kettles = policyOf(
      teapotPack({ all: ['test.kettle'], examples: { match: ['a kettle'], pass: ['a vase'] } }),
    );
    const { changes } = backTest(policyOf(), kettles, TEXTS);
    expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
      [0, 'milder'],
      [1, 'stricter'],
    ]);
  });

  it('notes a verdict that only gives another reason', () => {
    const { changes } = backTest(policyOf(), policyOf(teapotPack({ code: 'POLICY_TEST_POT' })), TEXTS);
    expect(changes).toMatchObject([{ key: 0, kind: 'reason', after: { code: 'POLICY_TEST_POT' } }]);
  });

  it('judges every text at the access stage it came from', () => {
    const milder = policyOf(
      teapotPack({}, { stages: [{ fromAccessStage: 40, outcomes: { 'test.teapot': 'hold' } }] }),
    );
    const texts = [10, 40].map((accessStage) => ({
      key: accessStage,
      text: 'a teapot',
      context: { accessStage },
    }));
    expect(backTest(policyOf(), milder, texts).changes.map(({ key }) => key)).toEqual([40]);
  });
});

describe('compareVerdicts', () => {
  it('sums up stored pairs as a back-test would', () => {
    const pairs = TEXTS.map(({ key, text }) => ({
      key,
      before: policyOf().reviewPrompt(text),
      after: policyOf(teapotPack({ outcome: 'hold' })).reviewPrompt(text),
    }));
    const { counts, changes } = compareVerdicts(pairs);
    expect(counts.block.hold).toBe(1);
    expect(changes).toMatchObject([{ key: 0, kind: 'milder', before: { outcome: 'block' } }]);
  });
});
