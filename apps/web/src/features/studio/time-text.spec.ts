import { describe, expect, it } from '@jest/globals';
import { sinceText, untilText } from './time-text.js';

const now = new Date(2026, 10, 23, 12, 0, 0);
const minutesFromNow = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();

describe('sinceText', () => {
  it.each([
    [-0.5, 'just now'],
    [-5, '5 min ago'],
    [-180, '09:00'],
    [-60 * 24 * 20, 'Nov 3'],
  ])('says how long ago %d minutes are', (minutes, text) => {
    expect(sinceText(minutesFromNow(minutes), now)).toBe(text);
  });
});

describe('untilText', () => {
  it.each([
    [-1, 'now'],
    [20, 'at 12:20 (in 20 min)'],
    [130, 'at 14:10 (in 2 h 10 min)'],
  ])('says when %d minutes from now is', (minutes, text) => {
    expect(untilText(minutesFromNow(minutes), now)).toBe(text);
  });
});
