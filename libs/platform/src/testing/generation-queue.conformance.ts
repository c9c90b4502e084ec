import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GenerationQueue } from '../queue/generation.queue.js';

export interface GenerationQueueHarness {
  queue: GenerationQueue;
  close(): Promise<void>;
}

/** What every generation queue promises its producers. */
export function describeGenerationQueue(name: string, create: () => Promise<GenerationQueueHarness>): void {
  describe(`${name} as generation queue`, () => {
    let harness: GenerationQueueHarness;
    let queue: GenerationQueue;

    beforeAll(async () => {
      harness = await create();
      queue = harness.queue;
    });

    afterAll(() => harness.close());

    it('is empty at first', async () => {
      expect(await queue.countWaiting()).toBe(0);
    });

    it('counts what waits', async () => {
      const before = await queue.countWaiting();
      await queue.enqueue(randomUUID());
      await queue.enqueue(randomUUID());
      expect(await queue.countWaiting()).toBe(before + 2);
    });

    it('holds a generation once, however often it is added', async () => {
      const before = await queue.countWaiting();
      const id = randomUUID();
      await queue.enqueue(id);
      await queue.enqueue(id);
      expect(await queue.countWaiting()).toBe(before + 1);
    });

    it('brings back a job that it does not have, and leaves one alone that it has', async () => {
      const before = await queue.countWaiting();
      const id = randomUUID();
      expect(await queue.restore(id)).toBe(true);
      expect(await queue.restore(id)).toBe(false);
      expect(await queue.countWaiting()).toBe(before + 1);
    });
  });
}
