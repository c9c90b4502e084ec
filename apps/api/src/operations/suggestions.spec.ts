import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseGenerationRequest } from '#pipeline/request';
import { defaultPolicy } from '#policy';
import { SUGGESTIONS } from './suggestions.js';

const vocabulary = new Set<unknown>(JSON.parse(readFileSync('models/house/vocab.json', 'utf8')));

describe('suggested prompts', () => {
  it.each(SUGGESTIONS)('"%s" has only words that the house checkpoint knows', (prompt) => {
    const unknown = prompt.split(' ').filter((word) => !vocabulary.has(word));
    expect(unknown).toEqual([]);
  });

  it.each(SUGGESTIONS)('"%s" is a valid request that the content policy allows', (prompt) => {
    const defaults = { seed: 1, imageCount: 1, widthPx: 256, heightPx: 256, steps: 16, guidanceScale: 3 };
    expect(parseGenerationRequest({ prompt, ...defaults }).ok).toBe(true);
    expect(defaultPolicy().reviewPrompt(prompt).outcome).toBe('allow');
  });
});
