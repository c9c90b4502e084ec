import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy.js';
import { EXAMPLE_PROMPTS } from './examples.js';

describe('example prompts', () => {
  const policy = defaultPolicy();

  it.each(EXAMPLE_PROMPTS.allowed)('allows "%s"', (text) => {
    expect(policy.reviewPrompt(text)).toMatchObject({ outcome: 'allow', category: null, matches: [] });
  });

  it.each(EXAMPLE_PROMPTS.held)('holds "%s"', (text) => {
    expect(policy.reviewPrompt(text).outcome).toBe('hold');
  });

  it.each(EXAMPLE_PROMPTS.blocked)('blocks "%s" and says where', (text) => {
    const verdict = policy.reviewPrompt(text);
    expect(verdict.outcome).toBe('block');
    expect(verdict.matches.length).toBeGreaterThan(0);
  });
});
