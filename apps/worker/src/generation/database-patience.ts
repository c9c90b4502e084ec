import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, messageOf } from '#platform';

/** PostgreSQL's words for "not now": class 08 (connection) and the shutdown codes of class 57. */
const AWAY_SQLSTATES = /^(?:08...|57P0[1-3])$/u;
const AWAY_SYSTEM_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
]);
/** node-postgres reports a connection that broke under a query without any code. */
const AWAY_MESSAGE =
  /connection terminated|connection timeout|client has encountered a connection error|not queryable/iu;

/** A restart of the database takes seconds; a fail-over can take half a minute. */
const PATIENCE_MS = 60_000;
const RETRY_DELAY_MS = 500;

/**
 * Repeats database work while the database is away, so that minutes of computing are not thrown away for a restart.
 * The work must be harmless to repeat: its commit may have arrived although its answer did not.
 */
export async function withDatabasePatience<T>(work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const deadlineMs = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > deadlineMs) throw error;
      await delay(RETRY_DELAY_MS);
    }
  }
}

export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return AWAY_SQLSTATES.test(code) || AWAY_SYSTEM_CODES.has(code) || AWAY_MESSAGE.test(messageOf(error));
}
