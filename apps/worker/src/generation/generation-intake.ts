import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import {
  createGenerationWorker,
  type EventBus,
  type GenerationJob,
  type GenerationWorker,
  parseGenerationJob,
  type QueueLocation,
  type Unsubscribe,
} from '#platform';
import type { GenerationProcessor } from './generation.processor.js';
import type { StopReason } from './stop-reason.js';

/** A generation in flight gets this long to finish when the process has to end; the launcher waits a little longer. */
const DRAIN_LIMIT_MS = 15_000;

export interface GenerationIntakeOptions {
  location: QueueLocation;
  concurrency: number;
  processor: GenerationProcessor;
  bus: EventBus;
}

/** The tap between the queue and this worker. It starts closed. */
export class GenerationIntake {
  readonly #logger = new Logger('GenerationIntake');
  readonly #worker: GenerationWorker;
  readonly #processor: GenerationProcessor;
  readonly #endCancelSubscription: Unsubscribe;

  constructor({ location, concurrency, processor, bus }: GenerationIntakeOptions) {
    this.#processor = processor;
    this.#worker = createGenerationWorker({
      location,
      concurrency,
      process: processor.process.bind(processor),
    });
    this.#worker.on('error', (error) => this.#logger.warn(`The job queue: ${error.message}`));
    this.#worker.on('stalled', (jobId) =>
      this.#logger.warn(`Generation ${jobId} is taken over from a lost worker.`),
    );
    this.#worker.on('failed', (job) => void this.#afterFailure(job));
    this.#endCancelSubscription = bus.subscribe('generation.cancel', ({ generationId }) =>
      this.cancel(generationId),
    );
  }

  /** Takes jobs from now on. */
  async open(): Promise<void> {
    await this.#worker.resume();
  }

  /** Takes no more jobs, but for one that the queue may be handing over just now; those in hand go on. */
  async close(): Promise<void> {
    const dontWaitForActiveJobs = true;
    await this.#worker.pause(dontWaitForActiveJobs);
  }

  /** Stops a generation if it is being made here. */
  cancel(generationId: string): void {
    this.#worker.cancelJob(generationId, 'cancel_requested' satisfies StopReason);
  }

  /** Finishes what is in hand, within a limit, hands the rest back to the queue, and lets the queue go. */
  async drain(limitMs = DRAIN_LIMIT_MS): Promise<void> {
    this.#endCancelSubscription();
    const limit = setTimeout(() => this.#worker.cancelAllJobs('draining' satisfies StopReason), limitMs);
    await this.#worker.close();
    clearTimeout(limit);
  }

  /** A job can end without its processor being asked, after its workers died too often: its person must hear of it. */
  async #afterFailure(job: Job<GenerationJob, void> | undefined): Promise<void> {
    if (job?.finishedOn === undefined) return;
    try {
      await this.#processor.abandon(parseGenerationJob(job.data).generationId);
    } catch (error) {
      this.#logger.error(`Generation ${job.id} could not be marked as failed: ${String(error)}`);
    }
  }
}
