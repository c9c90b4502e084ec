import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type RecurringJob, RecurringJobs } from './recurring-jobs.js';

const START = new Date('2026-03-01T12:00:00Z');
const MINUTE_MS = 60_000;

describe('recurring jobs', () => {
  let warnings: string[];

  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    warnings = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function started(...jobs: RecurringJob[]): RecurringJobs {
    const logger = { warn: (message: string) => void warnings.push(message) };
    const recurring = new RecurringJobs({ jobs, now: () => new Date(), logger });
    recurring.start();
    return recurring;
  }

  /** A job that writes down when it ran, in minutes after the start. */
  function noted(intervalMinutes: number): { job: RecurringJob; minutes: number[] } {
    const minutes: number[] = [];
    const run = async (now: Date) => void minutes.push((now.getTime() - START.getTime()) / MINUTE_MS);
    return { job: { name: 'noting', intervalMs: intervalMinutes * MINUTE_MS, run }, minutes };
  }

  it('run a minute after the start and then at their intervals', async () => {
    const [often, seldom] = [noted(5), noted(60)];
    const recurring = started(often.job, seldom.job);
    await jest.advanceTimersByTimeAsync(13 * MINUTE_MS);
    expect([often.minutes, seldom.minutes]).toEqual([[1, 6, 11], [1]]);
    await recurring.stop();
  });

  it('go on after a round that failed, and say what failed', async () => {
    let rounds = 0;
    const run = () => Promise.reject(new Error(`round ${(rounds += 1)}`));
    const recurring = started({ name: 'sweeping', intervalMs: MINUTE_MS, run });
    await jest.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(warnings).toEqual(['Failed while sweeping: round 1', 'Failed while sweeping: round 2']);
    await recurring.stop();
  });

  it('wait for the round under way before the next one and before they are stopped', async () => {
    let finish: () => void = () => undefined;
    let rounds = 0;
    const run = () => {
      rounds += 1;
      return new Promise<void>((resolve) => (finish = resolve));
    };
    const recurring = started({ name: 'sweeping', intervalMs: MINUTE_MS, run });
    await jest.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(rounds).toBe(1);

    let isStopped = false;
    const stopping = recurring.stop().then(() => (isStopped = true));
    await jest.advanceTimersByTimeAsync(MINUTE_MS);
    expect(isStopped).toBe(false);
    finish();
    await stopping;
    await jest.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(rounds).toBe(1);
  });
});
