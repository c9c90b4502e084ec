import { describe, expect, it } from '@jest/globals';
import { outboxRetryDelayMs } from './outbox-retry.js';

describe('the wait after a failed attempt', () => {
  it('doubles from a second', () => {
    expect([1, 2, 3, 4].map(outboxRetryDelayMs)).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('never grows beyond five minutes', () => {
    expect(outboxRetryDelayMs(60)).toBe(300_000);
  });
});
