import { Logger } from '@nestjs/common';
import { Queue, type IQueueBackend } from 'bullmq';
import type { GenerationJob } from './generation.job.js';
import { createQueueBackend, type QueueLocation } from './queue-backend.js';
import { QUEUE_NAMES } from './queue-names.js';

/** The producer's side of the generation queue. */
export interface GenerationQueue {
  /** Adding a generation that is already in the queue changes nothing. */
  enqueue(generationId: string): Promise<void>;
  /**
   * Brings back the job of an unfinished generation that the queue has lost or given up.
   * @returns false when it is there already, waiting or in work
   */
  restore(generationId: string): Promise<boolean>;
  /** Jobs that no worker has taken yet. */
  countWaiting(): Promise<number>;
  close(): Promise<void>;
}

export const GENERATION_QUEUE = Symbol('GenerationQueue');

/** One try and two more: enough for a worker that dies or a store that hiccups, not so many that a person waits long. */
export const GENERATION_ATTEMPTS = 3;
/** Doubled for each further attempt. */
const FIRST_RETRY_DELAY_MS = 1_000;
/** Finished jobs are kept for a look at what happened; the truth about them is in our own tables. */
const KEPT_FINISHED_JOBS = 200;

type JobQueue = Queue<GenerationJob, void, string, GenerationJob, void, string, IQueueBackend, QueueLocation>;

export class BullGenerationQueue implements GenerationQueue {
  readonly #logger = new Logger('GenerationQueue');
  #queue: JobQueue;

  constructor(private readonly location: QueueLocation) {
    this.#queue = this.#open();
  }

  async enqueue(generationId: string): Promise<void> {
    const queue = await this.#reached();
    await queue.add(QUEUE_NAMES.generation, { generationId }, { jobId: generationId });
  }

  async restore(generationId: string): Promise<boolean> {
    const queue = await this.#reached();
    const job = await queue.getJob(generationId);
    if (job !== undefined) {
      const isOver = (await job.isCompleted()) || (await job.isFailed());
      if (!isOver) return false;
      // A finished job keeps its id taken, and would make adding it again do nothing.
      await job.remove();
    }
    await this.enqueue(generationId);
    return true;
  }

  async countWaiting(): Promise<number> {
    const queue = await this.#reached();
    const counts = await queue.getJobCounts('waiting', 'delayed', 'prioritized');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  async close(): Promise<void> {
    await this.#queue.close();
  }

  /** A queue whose first connection failed never tries again: the next caller gets a new one. */
  async #reached(): Promise<JobQueue> {
    const queue = this.#queue;
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      if (this.#queue === queue) {
        this.#queue = this.#open();
        void queue.close().catch(() => undefined);
      }
      throw error;
    }
  }

  #open(): JobQueue {
    const queue: JobQueue = new Queue(
      QUEUE_NAMES.generation,
      {
        connection: this.location,
        defaultJobOptions: {
          attempts: GENERATION_ATTEMPTS,
          backoff: { type: 'exponential', delay: FIRST_RETRY_DELAY_MS },
          removeOnComplete: { count: KEPT_FINISHED_JOBS },
          removeOnFail: { count: KEPT_FINISHED_JOBS },
        },
      },
      createQueueBackend,
    );
    queue.on('error', (error) => this.#logger.warn(`The job queue is not reachable: ${error.message}`));
    return queue;
  }
}
