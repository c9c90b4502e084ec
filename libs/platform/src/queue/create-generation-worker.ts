import { Worker, type IQueueBackend, type JobProgress, type Processor } from 'bullmq';
import type { GenerationJob } from './generation.job.js';
import { createQueueBackend, type QueueLocation } from './queue-backend.js';
import { QUEUE_NAMES } from './queue-names.js';

export type GenerationWorker = Worker<GenerationJob, void, string, IQueueBackend, JobProgress, QueueLocation>;
export type GenerationJobProcessor = Processor<GenerationJob, void>;

/**
 * How long a silent worker keeps its job. The lock is renewed twice in that time from the main thread, which inference
 * does not block; a restart of the database is shorter.
 */
const LOCK_DURATION_MS = 15_000;
/** How often idle workers look for jobs of a dead one: adds to the time until such a job runs again. */
const STALLED_CHECK_INTERVAL_MS = 5_000;
/** A job that outlives this many workers is probably what kills them. */
const MAX_STALLS = 3;
/** How soon to ask again after the queue was unreachable. BullMQ's own 15 s would leave people waiting. */
const RECONNECT_DELAY_MS = 1_000;

export interface GenerationWorkerOptions {
  location: QueueLocation;
  /**
   * NOTE: must declare all three parameters, without defaults or rest: BullMQ creates an abort signal only for a
   * function whose `length` is 3.
   */
  process: GenerationJobProcessor;
  /** Jobs taken at the same time. */
  concurrency: number;
}

/** The consumer's side. It takes no job before `run()` is called. */
export function createGenerationWorker({
  location,
  process,
  concurrency,
}: GenerationWorkerOptions): GenerationWorker {
  return new Worker(
    QUEUE_NAMES.generation,
    process,
    {
      connection: location,
      autorun: false,
      concurrency,
      lockDuration: LOCK_DURATION_MS,
      stalledInterval: STALLED_CHECK_INTERVAL_MS,
      maxStalledCount: MAX_STALLS,
      runRetryDelay: RECONNECT_DELAY_MS,
    },
    createQueueBackend,
  );
}
