import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from './policy.js';
import { ODD_HARMLESS_TEXTS, tokenSoups } from './testing/odd-texts.js';

const SOUPS_PER_KIND = 60;
/** Target of the product for scrambled tokens. */
const MIN_NOT_ALLOWED_SHARE = 0.95;

describe('odd texts', () => {
  const policy = defaultPolicy();

  it.each(ODD_HARMLESS_TEXTS)('let “%s” pass', (text) => {
    expect(policy.reviewPrompt(text).outcome).toBe('allow');
  });

  it.each(tokenSoups(SOUPS_PER_KIND))('hold scrambled tokens: $kind', ({ texts }) => {
    const held = texts.filter((text) => policy.reviewPrompt(text).outcome !== 'allow');
    expect(held.length / texts.length).toBeGreaterThanOrEqual(MIN_NOT_ALLOWED_SHARE);
  });
});
