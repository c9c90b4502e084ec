import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { GenerationQueue } from '#platform';
import type { RecurringJob } from '../recurring/recurring-jobs.js';

/** Longer than any step of a generation in good health, and than the queue takes to notice a dead worker. */
const SILENT_FOR_MS = 2 * 60_000;
const MINUTE_MS = 60_000;
/** Bounds one look; the rest is found by the next. */
const MAX_PER_LOOK = 100;

export interface StrandedGenerationsOptions {
  dataSource: DataSource;
  queue: Pick<GenerationQueue, 'restore'>;
}

/**
 * Finds unfinished generations that nothing has been heard of for a while and makes sure that the queue has a job for
 * them: a Redis that lost its memory, or a failure that could not be written down, must leave nobody waiting for ever.
 */
export class StrandedGenerations implements RecurringJob {
  readonly name = 'looking for stranded generations';
  readonly intervalMs = MINUTE_MS;
  readonly #logger = new Logger('StrandedGenerations');
  readonly #options: StrandedGenerationsOptions;

  constructor(options: StrandedGenerationsOptions) {
    this.#options = options;
  }

  /** @returns the ids whose jobs were brought back */
  async run(): Promise<string[]> {
    const restored: string[] = [];
    for (const id of await this.#silentIds()) {
      if (await this.#options.queue.restore(id)) restored.push(id);
    }
    if (restored.length > 0) this.#logger.warn(`Put back into the queue: ${restored.join(', ')}`);
    return restored;
  }

  async #silentIds(): Promise<string[]> {
    const rows: { id: string }[] = await this.#options.dataSource.query(
      `SELECT id FROM generations
       WHERE status IN ('queued', 'running') AND NOT EXISTS (
         SELECT 1 FROM generation_events
         WHERE generation_id = generations.id AND created_at > now() - make_interval(secs => $1))
       ORDER BY created_at LIMIT $2`,
      [SILENT_FOR_MS / 1_000, MAX_PER_LOOK],
    );
    return rows.map(({ id }) => id);
  }
}
