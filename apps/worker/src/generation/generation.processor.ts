import type { Logger } from '@nestjs/common';
import { type Job, UnrecoverableError, WaitingError } from 'bullmq';
import {
  AppError,
  type BusinessEvents,
  type GenerationFailure,
  type GenerationJob,
  GenerationNotFoundError,
  isRetryable,
  messageOf,
  parseGenerationJob,
} from '#platform';
import { withDatabasePatience } from './database-patience.js';
import { failureNotice } from './failure-message.js';
import { type GenerationOutcome, type RunnerPorts, runGeneration } from './generation.runner.js';
import type { GenerationMetrics } from './generation.metrics.js';

export interface ProcessorOptions {
  ports: RunnerPorts;
  metrics: GenerationMetrics;
  events: Pick<BusinessEvents, 'record'>;
  logger: Pick<Logger, 'log' | 'warn' | 'error'>;
}

/** A generation outlived more workers than the queue allows. */
export class WorkerLostError extends AppError {
  constructor() {
    super('The workers that had this generation died.', { code: 'WORKER_LOST' });
  }
}

/** The queue's edge: reads the job, runs it, and says in BullMQ's words what became of it. */
export class GenerationProcessor {
  readonly #options: ProcessorOptions;

  constructor(options: ProcessorOptions) {
    this.#options = options;
  }

  /**
   * NOTE: all three parameters must be declared, without defaults or rest, and the method bound, not wrapped: BullMQ
   * makes an abort signal only for a function of length 3.
   */
  async process(
    job: Job<GenerationJob, void>,
    token: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const outcome = await this.#attempt(job, signal ?? new AbortController().signal);
    await this.#settle(job, token, outcome);
  }

  /** A job that ended outside `process`: its workers died too often. */
  async abandon(generationId: string): Promise<void> {
    await this.#giveUp(generationId, failureNotice(new WorkerLostError()));
  }

  async #attempt(job: Job<GenerationJob, void>, signal: AbortSignal): Promise<GenerationOutcome> {
    const payload = parseOrDrop(job.data);
    const { metrics, ports } = this.#options;
    const endTimer = metrics.started(job);
    try {
      const outcome = await runGeneration(payload, ports, signal);
      endTimer(outcome.kind);
      return outcome;
    } catch (error) {
      endTimer('error');
      return this.#fail(job, payload.generationId, error);
    }
  }

  async #settle(job: Job, token: string | undefined, outcome: GenerationOutcome): Promise<void> {
    const { events, logger } = this.#options;
    switch (outcome.kind) {
      case 'completed':
      case 'held':
      case 'cancelled':
        return events.record('generation.finished', { status: outcome.kind }, { generationId: job.id });
      case 'interrupted':
        await job.moveToWait(token);
        throw new WaitingError();
      default:
        return logger.log(`Generation ${job.id} was not finished here: ${outcome.kind}`);
    }
  }

  async #fail(job: Job, generationId: string, error: unknown): Promise<never> {
    const attempt = job.attemptsMade + 1;
    const attempts = job.opts.attempts ?? 1;
    const message = messageOf(error);
    if (isRetryable(error) && attempt < attempts) {
      this.#options.logger.warn(
        `Generation ${generationId} failed, attempt ${attempt} of ${attempts}: ${message}`,
      );
      throw error;
    }
    this.#options.logger.error(`Generation ${generationId} failed for good: ${message}`);
    // Only if it is still ours: a worker that took over may be about to finish.
    await this.#giveUp(generationId, { ...failureNotice(error), workerId: this.#options.ports.workerId });
    throw new UnrecoverableError(message);
  }

  async #giveUp(generationId: string, failure: GenerationFailure): Promise<void> {
    const { ports, metrics, events } = this.#options;
    try {
      const { kind } = await withDatabasePatience(() => ports.store.fail(generationId, failure));
      if (kind === 'unchanged') return;
      metrics.failed(failure.code);
      events.record('generation.finished', { status: 'failed' }, { generationId, code: failure.code });
    } catch (error) {
      if (!(error instanceof GenerationNotFoundError)) throw error;
    }
  }
}

function parseOrDrop(data: unknown): GenerationJob {
  try {
    return parseGenerationJob(data);
  } catch (error) {
    throw new UnrecoverableError(messageOf(error));
  }
}
