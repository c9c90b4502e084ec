import { describe, expect, it } from '@jest/globals';
import { isSameOrigin } from './same-origin.js';

const PUBLIC_URL = 'https://pictures.example.org';

describe('isSameOrigin', () => {
  it('accepts the public address, whatever host a proxy puts in', () => {
    expect(isSameOrigin({ origin: PUBLIC_URL, host: 'api:3000' }, PUBLIC_URL)).toBe(true);
  });

  it('accepts the host that was asked, which is what a development server passes on', () => {
    expect(isSameOrigin({ origin: 'http://localhost:5173', host: 'localhost:5173' }, PUBLIC_URL)).toBe(true);
  });

  it('accepts programs, which send no origin', () => {
    expect(isSameOrigin({ host: 'pictures.example.org' }, PUBLIC_URL)).toBe(true);
  });

  it.each([
    'https://evil.example.org',
    'http://pictures.example.org',
    'null',
    'https://pictures.example.org.evil.org',
  ])('refuses %s', (origin) => {
    expect(isSameOrigin({ origin, host: 'pictures.example.org:443' }, PUBLIC_URL)).toBe(false);
  });
});
