import { describe, expect, it } from '@jest/globals';
import { fieldText } from './field-text.js';

describe('fieldText', () => {
  it.each([
    ['"hold"', 'hold'],
    ['0.25', '0.25'],
    ['["a","b"]', '["a","b"]'],
    [null, 'nothing'],
  ])('shows %s as %s', (json, text) => {
    expect(fieldText(json)).toBe(text);
  });
});
