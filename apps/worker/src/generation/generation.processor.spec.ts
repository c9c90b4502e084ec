import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Job, UnrecoverableError, WaitingError } from 'bullmq';
import { Registry } from 'prom-client';
import { InferenceError } from '#pipeline';
import {
  AppError,
  GenerationEntity,
  type GenerationFailure,
  type GenerationJob,
  GenerationNotFoundError,
} from '#platform';
import { FakeImagePipeline } from '../testing/fake.image-pipeline.js';
import { GenerationMetrics } from './generation.metrics.js';
import { GenerationProcessor, type ProcessorOptions } from './generation.processor.js';

const generationId = '01a209cb-fc7e-7e3c-bbc8-9d4e3896138a';
const untouched = new AbortController().signal;

/** The parts of a BullMQ job that the processor uses. */
function buildJob(
  values: Partial<Pick<Job, 'data' | 'attemptsMade'>> = {},
  moves: string[] = [],
): Job<GenerationJob, void> {
  const job = {
    id: generationId,
    data: { generationId },
    attemptsMade: 0,
    timestamp: Date.now(),
    opts: { attempts: 3 },
    moveToWait: async (token?: string) => moves.push(`wait ${token}`),
    ...values,
  };
  return job as unknown as Job<GenerationJob, void>; // a real one needs a queue behind it
}

describe('the generation processor', () => {
  let failures: GenerationFailure[];
  let events: string[];
  let claim: ProcessorOptions['ports']['store']['claim'];
  let processor: GenerationProcessor;

  beforeEach(() => {
    failures = [];
    events = [];
    claim = () => Promise.reject(new Error('This test claims nothing.'));
    const ports: ProcessorOptions['ports'] = {
      workerId: 'worker-1',
      store: {
        claim: (...args) => claim(...args),
        recordProgress: async () => ({ kind: 'recorded' }),
        complete: () => Promise.reject(new Error('This test completes nothing.')),
        cancel: () => Promise.reject(new Error('This test cancels nothing.')),
        fail: async (_, failure) => {
          failures.push(failure);
          return { kind: 'changed', generation: new GenerationEntity() };
        },
      },
      sources: { find: async () => null },
      review: { judge: async () => ({ kind: 'pass' }) },
      pipeline: new FakeImagePipeline(),
      storage: {
        put: async () => undefined,
        get: async () => null,
        exists: async () => false,
        delete: async () => undefined,
      },
      logger: { warn: () => undefined },
    };
    processor = new GenerationProcessor({
      ports,
      metrics: new GenerationMetrics(new Registry()),
      events: { record: (name, labels) => void events.push(`${name} ${Object.values(labels).join()}`) },
      logger: { log: () => undefined, warn: () => undefined, error: () => undefined },
    });
  });

  const claimFails = (thrown: Error): void => void (claim = () => Promise.reject(thrown));

  it('declares three parameters, also when bound: BullMQ gives others no abort signal', () => {
    expect(processor.process.length).toBe(3);
    expect(processor.process.bind(processor).length).toBe(3);
  });

  it('drops what is no generation job, for good', async () => {
    const job = buildJob({ data: { generationId: 'not an id' } });
    await expect(processor.process(job, 'token', untouched)).rejects.toBeInstanceOf(UnrecoverableError);
    expect(failures).toEqual([]);
  });

  it('lets a failure that may pass be tried again, and tells the user nothing yet', async () => {
    const error = new InferenceError('denoiser', 'out of memory');
    claimFails(error);
    await expect(processor.process(buildJob({ attemptsMade: 1 }), 'token', untouched)).rejects.toBe(error);
    expect([failures, events]).toEqual([[], []]);
  });

  it('gives up at the last attempt', async () => {
    claimFails(new InferenceError('denoiser', 'out of memory'));
    const job = buildJob({ attemptsMade: 2 });
    await expect(processor.process(job, 'token', untouched)).rejects.toBeInstanceOf(UnrecoverableError);
    expect(failures).toMatchObject([{ code: 'INFERENCE', workerId: 'worker-1' }]);
    expect(events).toEqual(['generation.finished failed']);
  });

  it('gives up at once what can never work', async () => {
    claimFails(new AppError('Never.', { code: 'NEVER', retryable: false }));
    await expect(processor.process(buildJob(), 'token', untouched)).rejects.toBeInstanceOf(
      UnrecoverableError,
    );
    expect(failures).toMatchObject([{ code: 'NEVER' }]);
  });

  it('tries again after an error that nobody foresaw', async () => {
    const error = new TypeError('undefined is not a function');
    claimFails(error);
    await expect(processor.process(buildJob(), 'token', untouched)).rejects.toBe(error);
  });

  it('has nobody to tell about a generation that does not exist', async () => {
    claimFails(new GenerationNotFoundError(generationId));
    await expect(processor.process(buildJob(), 'token', untouched)).rejects.toBeInstanceOf(
      UnrecoverableError,
    );
  });

  it('is content with a generation that is over already', async () => {
    const generation = Object.assign(new GenerationEntity(), { status: 'completed' as const });
    claim = async () => ({ kind: 'finished', generation });
    await processor.process(buildJob(), 'token', untouched);
    expect([failures, events]).toEqual([[], []]);
  });

  it('hands the job back with its token when the process has to end', async () => {
    const generation = Object.assign(new GenerationEntity(), {
      id: generationId,
      kind: 'text' as const,
      verdictOutcome: 'allow' as const,
      steps: 2,
      imageCount: 1,
      widthPx: 8,
      heightPx: 8,
      prompt: 'a',
      seed: 1,
      guidanceScale: 1,
    });
    claim = async () => ({ kind: 'claimed', generation });
    const moves: string[] = [];
    const job = buildJob({}, moves);
    const aborted = AbortSignal.abort('draining');
    await expect(processor.process(job, 'token', aborted)).rejects.toBeInstanceOf(WaitingError);
    expect([moves, failures]).toEqual([['wait token'], []]);
  });

  it('tells the user when the workers of a generation died too often, whoever had it last', async () => {
    await processor.abandon(generationId);
    expect(failures).toMatchObject([{ code: 'WORKER_LOST' }]);
    expect(failures[0]).not.toHaveProperty('workerId');
  });
});
