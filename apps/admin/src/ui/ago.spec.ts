import { describe, expect, it } from '@jest/globals';
import { ago } from './ago.js';

const now = new Date('2026-11-23T12:00:00Z');

describe('ago', () => {
  it.each([
    ['2026-11-23T12:00:30Z', '0 min'],
    ['2026-11-23T11:57:10Z', '2 min'],
    ['2026-11-23T07:00:00Z', '5 h'],
    ['2026-11-21T11:00:00Z', '2 d'],
  ])('%s was %s ago', (iso, text) => {
    expect(ago(iso, now)).toBe(text);
  });
});
