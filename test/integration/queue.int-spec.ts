import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { UnrecoverableError, WaitingError } from 'bullmq';
import {
  BullGenerationQueue,
  createGenerationWorker,
  type GenerationJobProcessor,
  type GenerationWorker,
  type QueueLocation,
} from '#platform';
import { describeGenerationQueue } from '../../libs/platform/src/testing/generation-queue.conformance.js';
import { createEmptyDatabase } from '../../libs/platform/src/testing/test-database.js';
import { eventually } from './eventually.js';
import { HAS_REDIS, startRedis } from './redis-server.js';

interface Backend {
  location: QueueLocation;
  close(): Promise<void>;
}

async function openPostgres(): Promise<Backend> {
  const { databaseUrl, drop } = await createEmptyDatabase();
  return { location: { databaseUrl }, close: drop };
}

async function openRedis(): Promise<Backend> {
  const { url, stop } = await startRedis();
  return { location: { databaseUrl: 'postgresql://unused', redisUrl: url }, close: stop };
}

function describeQueueOn(name: string, open: () => Promise<Backend>): void {
  describeGenerationQueue(name, async () => {
    const backend = await open();
    const queue = new BullGenerationQueue(backend.location);
    return {
      queue,
      close: async () => {
        await queue.close();
        await backend.close();
      },
    };
  });

  describe(`a worker on ${name}`, () => {
    let backend: Backend;
    let queue: BullGenerationQueue;
    let worker: GenerationWorker | undefined;

    beforeAll(async () => {
      backend = await open();
      queue = new BullGenerationQueue(backend.location);
    });

    afterEach(() => worker?.close(true));

    afterAll(async () => {
      await queue.close();
      await backend.close();
    });

    async function work(process: GenerationJobProcessor): Promise<void> {
      worker = createGenerationWorker({ location: backend.location, process, concurrency: 1 });
      worker.on('error', () => undefined);
      await worker.resume();
    }

    it('takes no job before it is told to', async () => {
      const id = randomUUID();
      const taken: string[] = [];
      await queue.enqueue(id);
      worker = createGenerationWorker({
        location: backend.location,
        process: async (job) => void taken.push(job.data.generationId),
        concurrency: 1,
      });
      await worker.waitUntilReady();
      expect(taken).toEqual([]);
      await worker.resume();
      await eventually('the job was taken', async () => taken.length === 1);
      expect(taken).toEqual([id]);
    });

    it('gets an abort signal when its processor declares three parameters, and only then', async () => {
      const seen: boolean[] = [];
      await work(async (_job, _token, signal) => void seen.push(signal instanceof AbortSignal));
      await queue.enqueue(randomUUID());
      await eventually('the first job ran', async () => seen.length === 1);
      await worker?.close();
      await work(async (...args) => void seen.push(args[2] !== undefined));
      await queue.enqueue(randomUUID());
      await eventually('the second job ran', async () => seen.length === 2);
      expect(seen).toEqual([true, false]);
    });

    it('aborts the running job that is cancelled, with the reason', async () => {
      const id = randomUUID();
      let reason: unknown = null;
      let isRunning = false;
      await work(async (_job, _token, signal) => {
        isRunning = true;
        await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
        reason = signal?.reason;
      });
      await queue.enqueue(id);
      await eventually('the job is running', async () => isRunning);
      expect(worker?.cancelJob(randomUUID(), 'cancel_requested')).toBe(false);
      expect(worker?.cancelJob(id, 'cancel_requested')).toBe(true);
      await eventually('the job was told', async () => reason !== null);
      expect(reason).toBe('cancel_requested');
    });

    it('tries a failing job three times', async () => {
      const attempts: number[] = [];
      await work(async (job) => {
        attempts.push(job.attemptsMade);
        throw new Error('Try again.');
      });
      await queue.enqueue(randomUUID());
      await eventually('the last attempt was made', async () => attempts.length === 3);
      expect(attempts).toEqual([0, 1, 2]);
    });

    it('does not repeat a job that says it cannot be done', async () => {
      const failed: boolean[] = [];
      let attempts = 0;
      await work(async () => {
        attempts += 1;
        throw new UnrecoverableError('Never.');
      });
      worker?.on('failed', (job) => failed.push(job?.finishedOn !== undefined));
      await queue.enqueue(randomUUID());
      await eventually('the job failed', async () => failed.length === 1);
      expect([attempts, failed]).toEqual([1, [true]]);
    });

    it('gets a job again that was given up and is brought back', async () => {
      const attempts: number[] = [];
      const failed: string[] = [];
      await work(async (job) => {
        attempts.push(job.attemptsMade);
        if (attempts.length === 1) throw new UnrecoverableError('Not yet.');
      });
      worker?.on('failed', (job) => failed.push(job?.id ?? ''));
      const id = randomUUID();
      await queue.enqueue(id);
      await eventually('the job failed', async () => failed.length === 1);
      expect(await queue.restore(id)).toBe(true);
      await eventually('the job ran again', async () => attempts.length === 2);
      expect(attempts).toEqual([0, 0]);
    });

    it('gets a job again that was handed back, at no cost of an attempt', async () => {
      const attempts: number[] = [];
      await work(async (job, token) => {
        attempts.push(job.attemptsMade);
        if (attempts.length > 1) return;
        await job.moveToWait(token);
        throw new WaitingError();
      });
      await queue.enqueue(randomUUID());
      await eventually('the job ran again', async () => attempts.length === 2);
      expect(attempts).toEqual([0, 0]);
    });
  });
}

describeQueueOn('PostgreSQL', openPostgres);

if (HAS_REDIS) describeQueueOn('Redis', openRedis);
else describe.skip('Redis, which this machine does not have', () => it.todo('the same queue'));

describe('a queue without its server', () => {
  it('says so instead of waiting for ever', async () => {
    const queue = new BullGenerationQueue({ databaseUrl: 'postgresql://frisket:secret@127.0.0.1:1/none' });
    await expect(queue.enqueue(randomUUID())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await queue.close();
  });
});
