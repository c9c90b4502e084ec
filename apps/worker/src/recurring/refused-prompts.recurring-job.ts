import type { DataSource } from 'typeorm';
import { REFUSED_PROMPTS_KEPT_DAYS } from '#platform';
import type { RecurringJob } from './recurring-jobs.js';

const HOUR_MS = 3_600_000;

/** Deletes refused prompts when people were told that they would be, whether or not another one is refused. */
export class RefusedPromptsRetention implements RecurringJob {
  readonly name = 'deleting old refused prompts';
  readonly intervalMs = HOUR_MS;

  constructor(private readonly dataSource: DataSource) {}

  async run(now: Date): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM refused_prompts WHERE created_at <= $1::timestamptz - make_interval(days => $2)`,
      [now, REFUSED_PROMPTS_KEPT_DAYS],
    );
  }
}
