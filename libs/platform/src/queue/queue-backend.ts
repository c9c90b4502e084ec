import {
  createPostgresBackend,
  createRedisBackend,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
} from 'bullmq';
import { surviveLostConnections } from './lost-connections.js';

/** Where the jobs are kept. Doubles as BullMQ's `connection` option for `createQueueBackend`. */
export interface QueueLocation {
  databaseUrl: string;
  /** When given, jobs are kept in Redis instead of PostgreSQL. */
  redisUrl?: string | undefined;
}

/** Apart from our own tables, so that neither side's migrations ever meet the other's. */
export const QUEUE_SCHEMA = 'bullmq';
/** Per pool; every queue and worker has one, and the embedded server allows 100 connections in all. */
const MAX_POOL_CONNECTIONS = 4;
/** A producer gives up soon: the outbox keeps the message and tries again. */
const PRODUCER_RETRIES_PER_REQUEST = 3;

/** Makes one queue or worker speak to PostgreSQL or Redis, as its location says. */
export const createQueueBackend: BackendFactory<IQueueBackend, QueueLocation> = (name, options, usage) => {
  const { databaseUrl, redisUrl } = options.connection;
  if (redisUrl === undefined) {
    surviveLostConnections();
    const connection = {
      connectionString: databaseUrl,
      schema: QUEUE_SCHEMA,
      migrate: true,
      max: MAX_POOL_CONNECTIONS,
    };
    return createPostgresBackend(name, { ...options, connection }, usage);
  }
  const connection: ConnectionOptions = {
    url: redisUrl,
    // A worker waits for jobs with a blocking command, which must not be given up after a few attempts.
    maxRetriesPerRequest: usage?.withBlockingConnection === true ? null : PRODUCER_RETRIES_PER_REQUEST,
  };
  return createRedisBackend(name, { ...options, connection }, usage);
};
