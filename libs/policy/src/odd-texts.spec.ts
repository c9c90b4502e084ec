import { describe, expect, it } from '@jest/globals';
import { FRISKET_PACK } from './packs/frisket-pack.js';
import { createPolicy, defaultPolicy } from './policy.js';
import { EXAMPLE_PROMPTS } from './testing/examples.js';
import { ODD_HARMLESS_TEXTS, tokenSoups } from './testing/odd-texts.js';
import { normaliseText } from './text/normalise-text.js';

const SOUPS_PER_KIND = 60;
/** Target of the product for scrambled tokens. */
const MIN_NOT_ALLOWED_SHARE = 0.95;

describe('odd texts', () => {
  const policy = defaultPolicy();

  it.each(ODD_HARMLESS_TEXTS)('let “%s” pass', (text) => {
    expect(policy.reviewPrompt(text).outcome).toBe('allow');
  });

  const passes = FRISKET_PACK.rules.flatMap(({ examples }) => examples.pass);
  const harmless = [...ODD_HARMLESS_TEXTS, ...EXAMPLE_PROMPTS.allowed, ...passes];

  it('are judged the same once they were normalised', () => {
    const changed = harmless.filter(
      (text) => policy.reviewPrompt(normaliseText(text).text).outcome !== policy.reviewPrompt(text).outcome,
    );
    expect(changed).toEqual([]);
  });

  it('meet no rule because of a word that was read into them', () => {
    const [reading, trusting] = [true, false].map((readsDisguises) =>
      createPolicy({ readsDisguises, classifier: null }),
    );
    const changed = harmless.filter(
      (text) => reading?.reviewPrompt(text).outcome !== trusting?.reviewPrompt(text).outcome,
    );
    expect(changed).toEqual([]);
  });

  it.each(tokenSoups(SOUPS_PER_KIND))('hold scrambled tokens: $kind', ({ texts }) => {
    const held = texts.filter((text) => policy.reviewPrompt(text).outcome !== 'allow');
    expect(held.length / texts.length).toBeGreaterThanOrEqual(MIN_NOT_ALLOWED_SHARE);
  });
});
