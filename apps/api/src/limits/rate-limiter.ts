import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { API_POOL } from '../database/api-pool.module.js';
import { RATE_LIMITS, type RateLimitName } from './rate-limits.js';

const TABLE = 'rate_limits';

export type RateLimitAnswer =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

/** Counts calls per key in PostgreSQL, so that every api process sees the same count. */
@Injectable()
export class RateLimiter {
  readonly #limiters: ReadonlyMap<RateLimitName, RateLimiterPostgres>;

  constructor(@Inject(API_POOL) pool: Pool) {
    this.#limiters = new Map(RATE_LIMIT_NAMES.map((name) => [name, createLimiter(pool, name)]));
  }

  /**
   * @param key who is counted: a client address, a mailbox's hash or a user id
   * @throws the database's error when counting is impossible: better closed than unlimited
   */
  async take(name: RateLimitName, key: string): Promise<RateLimitAnswer> {
    try {
      await this.#limiters.get(name)?.consume(key);
      return { allowed: true };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
    }
  }
}

const RATE_LIMIT_NAMES = Object.keys(RATE_LIMITS) as RateLimitName[]; // keys of a literal object

function createLimiter(pool: Pool, name: RateLimitName): RateLimiterPostgres {
  const { points, windowSeconds } = RATE_LIMITS[name];
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: TABLE,
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: windowSeconds,
  });
}
