import type { Job } from 'bullmq';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { GenerationOutcome } from './generation.runner.js';

export type RunResult = GenerationOutcome['kind'] | 'error';

/** From a small checkpoint on a GPU to a large one on two cores. */
const GENERATION_BUCKETS_SECONDS = [0.5, 1, 2, 5, 10, 20, 40, 80, 160, 320];
const WAIT_BUCKETS_SECONDS = [0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1_800];

/** What this worker does, in numbers. */
export class GenerationMetrics {
  readonly #seconds: Histogram<'result'>;
  readonly #waitSeconds: Histogram;
  readonly #failures: Counter<'code'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#seconds = new Histogram({
      name: 'frisket_worker_generation_seconds',
      help: 'Time from claiming a generation to its end in this worker, by result.',
      labelNames: ['result'],
      buckets: GENERATION_BUCKETS_SECONDS,
      registers,
    });
    this.#waitSeconds = new Histogram({
      name: 'frisket_worker_queue_wait_seconds',
      help: 'Time a job waited in the queue before its first attempt.',
      buckets: WAIT_BUCKETS_SECONDS,
      registers,
    });
    this.#failures = new Counter({
      name: 'frisket_worker_failed_generations_total',
      help: 'Generations that this worker gave up, by error code.',
      labelNames: ['code'],
      registers,
    });
  }

  /** @returns call it with the result when the run is over */
  started(job: Pick<Job, 'timestamp' | 'attemptsMade'>): (result: RunResult) => void {
    if (job.attemptsMade === 0) this.#waitSeconds.observe(Math.max(0, Date.now() - job.timestamp) / 1_000);
    const endTimer = this.#seconds.startTimer();
    return (result) => void endTimer({ result });
  }

  failed(code: string): void {
    this.#failures.inc({ code });
  }
}
