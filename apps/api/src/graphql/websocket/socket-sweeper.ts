import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { UserRole } from '#platform';
import { SocketRegistry } from './socket-registry.js';

/** How long a connection can outlive its session when the session ended in another process. */
const SWEEP_INTERVAL_MS = 15_000;

const LIVING_SQL = `
SELECT session.sid AS "sessionId", account.role FROM sessions session
JOIN users account ON account.id = (session.sess ->> 'userId')::uuid
WHERE session.sid = ANY($1) AND session.expire > now() AND account.suspended_at IS NULL`;

/** Closes connections whose session ended, or whose person was suspended or given another role. */
@Injectable()
export class SocketSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('SocketSweeper');
  #timer: NodeJS.Timeout | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly registry: SocketRegistry,
  ) {}

  onApplicationBootstrap(): void {
    const sweep = () =>
      // While the database is away nobody is thrown out; nothing can be read either.
      this.sweep().catch((error: unknown) => this.#logger.debug(`Not swept: ${String(error)}`));
    this.#timer = setInterval(() => void sweep(), SWEEP_INTERVAL_MS);
    this.#timer.unref();
  }

  onModuleDestroy(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  async sweep(): Promise<void> {
    const sessionIds = this.registry.sessionIds();
    if (sessionIds.length === 0) return;
    const living: { sessionId: string; role: UserRole }[] = await this.dataSource.query(LIVING_SQL, [
      sessionIds,
    ]);
    const roles = new Map(living.map(({ sessionId, role }) => [sessionId, role]));
    const asked = new Set(sessionIds);
    this.registry.closeWhere(({ sessionId, role }) => asked.has(sessionId) && roles.get(sessionId) !== role);
  }
}
