import { describe, expect, it } from '@jest/globals';
import { safeNextPath, tokenFromFragment } from './sign-in-link.js';

describe('tokenFromFragment', () => {
  it('finds the token of a sign-in link', () => {
    expect(tokenFromFragment('#token=abc-DEF_123')).toBe('abc-DEF_123');
  });

  it.each(['', '#', '#token=', '#other=1'])('finds none in %p', (fragment) => {
    expect(tokenFromFragment(fragment)).toBeUndefined();
  });
});

describe('safeNextPath', () => {
  it('keeps a path of this site', () => {
    expect(safeNextPath('/studio/0190-ab')).toBe('/studio/0190-ab');
  });

  it.each([null, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
    'opens the studio instead of %p',
    (next) => {
      expect(safeNextPath(next)).toBe('/studio');
    },
  );
});
