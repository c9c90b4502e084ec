import { describe, expect, it } from '@jest/globals';
import { findLink } from './find-link.js';

describe('findLink', () => {
  it('finds the whole sign-in link, token included', () => {
    const text = 'Hello,\n\nhttp://localhost:3000/sign-in#token=aB-_9\n\nFrisket';
    expect(findLink(text)).toBe('http://localhost:3000/sign-in#token=aB-_9');
  });

  it('finds nothing in a mail without a link', () => {
    expect(findLink('Hello')).toBeUndefined();
  });
});
