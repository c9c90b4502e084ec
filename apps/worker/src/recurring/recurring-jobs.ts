import { messageOf } from '#platform';

/** Work that comes round by itself. Every worker does it, so doing it twice or at the same time elsewhere must be harmless. */
export interface RecurringJob {
  /** In the middle of a sentence: "deleting expired uploads". */
  readonly name: string;
  readonly intervalMs: number;
  /** @param now what time it is */
  run(now: Date): Promise<unknown>;
}

/** The first round does not compete with the start, and is not a whole interval away on a machine that is off at night. */
const FIRST_ROUND_MS = 60_000;

export interface RecurringJobsOptions {
  readonly jobs: readonly RecurringJob[];
  readonly now: () => Date;
  readonly logger: { warn(message: string): void };
}

/** Runs every job at its interval, never two rounds of one job at once. A round that fails is followed by the next one. */
export class RecurringJobs {
  readonly #options: RecurringJobsOptions;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #rounds = new Set<Promise<void>>();
  #isStopped = false;

  constructor(options: RecurringJobsOptions) {
    this.#options = options;
  }

  start(): void {
    for (const job of this.#options.jobs) this.#plan(job, Math.min(FIRST_ROUND_MS, job.intervalMs));
  }

  /** Resolves when no round is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#rounds);
  }

  #plan(job: RecurringJob, delayMs: number): void {
    if (this.#isStopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      const round = this.#round(job).finally(() => this.#rounds.delete(round));
      this.#rounds.add(round);
    }, delayMs);
    this.#timers.add(timer);
  }

  async #round(job: RecurringJob): Promise<void> {
    const { now, logger } = this.#options;
    try {
      await job.run(now());
    } catch (error) {
      logger.warn(`Failed while ${job.name}: ${messageOf(error)}`);
    }
    this.#plan(job, job.intervalMs);
  }
}
