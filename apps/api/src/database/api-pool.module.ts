import { Global, Inject, Logger, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { APP_SECRETS, type Secrets } from '#platform';

/** Sessions and rate limits need short single statements only; entities have their own pool. */
const MAX_CONNECTIONS = 6;
/** A dead database must not keep people waiting: they get a clear answer instead. */
const CONNECTION_TIMEOUT_MS = 3_000;

export const API_POOL = Symbol('ApiPool');

/** Connections for the libraries that speak to PostgreSQL by themselves: the session store and the rate limiter. */
@Global()
@Module({
  providers: [{ provide: API_POOL, inject: [APP_SECRETS], useFactory: createApiPool }],
  exports: [API_POOL],
})
export class ApiPoolModule implements OnApplicationShutdown {
  constructor(@Inject(API_POOL) private readonly pool: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

function createApiPool(secrets: Secrets): Pool {
  const pool = new Pool({
    connectionString: secrets.databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    application_name: 'frisket-api-sessions',
  });
  // An idle connection that breaks is replaced on the next use; without a listener it would end the process.
  pool.on('error', (error) => new Logger('ApiPool').warn(`A database connection was lost: ${error.message}`));
  return pool;
}
