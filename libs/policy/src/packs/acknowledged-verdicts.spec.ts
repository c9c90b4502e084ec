import { describe, expect, it } from '@jest/globals';
import { createPolicy } from '../policy.js';
import { EXAMPLE_PROMPTS } from '../testing/examples.js';
import { BREACH_PAIRS, HARMLESS_PAIRS, readPair } from '../testing/joint-pairs.js';
import { FRISKET_PACK } from './frisket-pack.js';

/**
 * A change of rules, weights or costs that changes a verdict must be acknowledged: read the difference, then write it
 * down with `npm run jest -- --selectProjects unit --testPathPatterns acknowledged-verdicts -u`.
 */
describe('verdicts of the shipped policy', () => {
  it('are the acknowledged ones on every example of the pack', () => {
    const policy = createPolicy();
    const ruleExamples = FRISKET_PACK.rules.flatMap(({ examples }) => [...examples.match, ...examples.pass]);
    const texts = new Set([...Object.values(EXAMPLE_PROMPTS).flat(), ...ruleExamples]);
    const verdicts = [...texts].sort().map((text) => {
      const { outcome, code } = policy.reviewPrompt(text);
      return `${outcome.padEnd(5)} ${code} · ${text}`;
    });
    expect(verdicts).toMatchSnapshot();
  });

  it('are the acknowledged ones on every request of the joint rules and every pair', () => {
    const policy = createPolicy();
    const ruleExamples = FRISKET_PACK.jointRules.flatMap(({ examples }) => [
      ...examples.match,
      ...examples.pass,
    ]);
    const requests = new Set([...ruleExamples, ...BREACH_PAIRS, ...HARMLESS_PAIRS]);
    const verdicts = [...requests].sort().map((line) => {
      const { outcome, code } = policy.reviewJointly(readPair(line));
      return `${outcome.padEnd(5)} ${code} · ${line}`;
    });
    expect(verdicts).toMatchSnapshot();
  });
});
