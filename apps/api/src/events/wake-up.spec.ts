import { describe, expect, it, jest } from '@jest/globals';
import { WakeUp } from './wake-up.js';

const LONG_MS = 60_000;

describe('WakeUp', () => {
  it('ends a wait when it rings', async () => {
    const bell = new WakeUp();
    const waited = bell.wait(LONG_MS);
    bell.ring();
    await expect(waited).resolves.toBeUndefined();
  });

  it('remembers one ring, however often it rang while nobody waited', async () => {
    const bell = new WakeUp();
    bell.ring();
    bell.ring();
    await bell.wait(LONG_MS);
    let isOver = false;
    const second = bell.wait(LONG_MS).then(() => (isOver = true));
    await Promise.resolve();
    expect(isOver).toBe(false);
    bell.ring();
    await second;
  });

  it('ends a wait by itself after the time given', async () => {
    jest.useFakeTimers();
    const bell = new WakeUp();
    const waited = bell.wait(LONG_MS);
    jest.advanceTimersByTime(LONG_MS);
    await expect(waited).resolves.toBeUndefined();
    jest.useRealTimers();
  });

  it('never makes anybody wait once it is closed', async () => {
    const bell = new WakeUp();
    const waited = bell.wait(LONG_MS);
    bell.close();
    await waited;
    await bell.wait(LONG_MS);
    expect(bell.isClosed).toBe(true);
  });
});
