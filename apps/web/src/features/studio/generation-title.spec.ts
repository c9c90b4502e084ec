import { describe, expect, it } from '@jest/globals';
import { generationTitle, kindText } from './generation-title.js';

describe('the title of a generation', () => {
  it('is its prompt where there is one', () => {
    expect(generationTitle({ kind: 'EDIT', prompt: 'a cat' })).toBe('a cat');
  });

  it('says what was done where there are no words', () => {
    expect(generationTitle({ kind: 'VARIATION', prompt: '' })).toBe('Variations of a picture');
    expect(generationTitle({ kind: 'INTERPOLATION', prompt: '' })).toBe('Blend of two pictures');
    expect(generationTitle({ kind: 'UPSCALE', prompt: '' })).toBe('Enlargement of a picture');
  });

  it('has no kind to tell for pictures from words', () => {
    expect(kindText('TEXT')).toBe('');
  });
});
