import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { GENERATION_QUEUE, type GenerationQueue } from '#platform';

/** A load balancer waits no longer either. */
const CHECK_TIMEOUT_MS = 3_000;

export type CheckName = 'database' | 'migrations' | 'queue';

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<CheckName, 'ok' | 'failed'>>;
}

/** Whether this process can do its work now. */
@Injectable()
export class ReadinessService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(GENERATION_QUEUE) private readonly queue: GenerationQueue,
  ) {}

  async check(): Promise<Readiness> {
    const [database, migrations, queue] = await Promise.all([
      passes(async () => Boolean(await this.dataSource.query('SELECT 1'))),
      passes(async () => !(await this.dataSource.showMigrations())),
      passes(async () => (await this.queue.countWaiting()) >= 0),
    ]);
    return {
      ready: database && migrations && queue,
      checks: { database: word(database), migrations: word(migrations), queue: word(queue) },
    };
  }
}

async function passes(check: () => Promise<boolean>): Promise<boolean> {
  const timeout = delay(CHECK_TIMEOUT_MS, false, { ref: false });
  return Promise.race([check().catch(() => false), timeout]);
}

function word(passed: boolean): 'ok' | 'failed' {
  return passed ? 'ok' : 'failed';
}
