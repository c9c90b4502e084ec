import { describe, expect, it } from '@jest/globals';
import { carriesToken } from './bearer-token.js';

describe('carriesToken', () => {
  it('accepts the token with and without the word Bearer', () => {
    expect(carriesToken('secret', 'secret')).toBe(true);
    expect(carriesToken('Bearer secret', 'secret')).toBe(true);
    expect(carriesToken('bearer  secret', 'secret')).toBe(true);
  });

  it.each([undefined, '', 'Bearer', 'Bearer secre', 'secrets'])('refuses %p', (header) => {
    expect(carriesToken(header, 'secret')).toBe(false);
  });

  it('accepts nothing while no token is configured', () => {
    expect(carriesToken('', undefined)).toBe(false);
    expect(carriesToken('undefined', undefined)).toBe(false);
    expect(carriesToken('', '')).toBe(false);
  });
});
