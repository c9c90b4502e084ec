import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { hasErrorCode } from '../errors/error-code.js';
import { DatabaseError } from './database.error.js';
import { findPostgresBinaries } from './embedded/binaries.js';
import { Cluster, SERVER_USER } from './embedded/cluster.js';
import { findFreePort } from './embedded/free-port.js';
import {
  isLivePostgres,
  readPostmasterFile,
  removeMisleadingPostmasterFile,
} from './embedded/postmaster-file.js';
import { findServerAccount } from './embedded/server-account.js';

export interface EmbeddedPostgres {
  /** Holds the password; for this machine only. */
  readonly databaseUrl: string;
  /** False when a server was running already; then `stop` leaves it alone. */
  readonly startedHere: boolean;
  stop(): Promise<void>;
  /** Stops the server whoever started it: for the one process that owns the data folder. */
  stopForAll(): Promise<void>;
  /** Whether a live server of this machine serves the data folder now. */
  isRunning(): boolean;
}

const DATABASE_NAME = 'frisket';

/** A lost race for the data folder or the port is over in milliseconds; this many in a row is a real problem. */
const START_ATTEMPTS = 6;
const RETRY_DELAY_MS = 150;

/** As long as a start may take, see `Cluster.start`. */
const READY_TIMEOUT_MS = 60_000;
const READY_POLL_MS = 20;

/** Another starter was faster: duplicate_database, or unique_violation when both are in the middle of it. */
const ALREADY_THERE = ['42P04', '23505'];

/**
 * A PostgreSQL server of this machine with its data in `dataDir`: finds the running one, or starts it, or makes it.
 * Several processes may call this at once; one starts the server and the others use it. Data survive a crash.
 * @param extraSettings server settings that are written down when the data folder is made, such as `fsync`
 * @throws DatabaseError saying what to do when it cannot run here
 */
export async function ensurePostgres(
  dataDir: string,
  extraSettings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedPostgres> {
  const binaries = await findPostgresBinaries();
  const account = findServerAccount();
  const cluster = new Cluster({ dataDir: resolve(dataDir), binaries, account, extraSettings });
  await cluster.create();
  const { port, startedHere } = await useOrStart(cluster);
  const serverUrl = `postgresql://${SERVER_USER}:${cluster.password()}@127.0.0.1:${port}`;
  await createDatabase(serverUrl);
  return {
    databaseUrl: `${serverUrl}/${DATABASE_NAME}`,
    startedHere,
    stop: () => (startedHere ? cluster.stop() : Promise.resolve()),
    stopForAll: () => cluster.stop(),
    isRunning: () => isLivePostgres(readPostmasterFile(cluster.dataDir)?.pid ?? Number.NaN),
  };
}

async function useOrStart(cluster: Cluster): Promise<{ port: number; startedHere: boolean }> {
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    const running = await findRunning(cluster.dataDir);
    if (running !== undefined) return { port: running, startedHere: false };
    const port = await findFreePort();
    if (await cluster.start(port)) return { port, startedHere: true };
    await sleep(RETRY_DELAY_MS * attempt);
  }
  throw new DatabaseError(`PostgreSQL did not start. Its log ends with:\n${cluster.logTail()}`, {
    code: 'POSTGRES_START_FAILED',
    detail: { dataDir: cluster.dataDir },
  });
}

/** @returns the port of the server on this folder, once it takes connections; undefined when there is none */
async function findRunning(dataDir: string): Promise<number | undefined> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const file = readPostmasterFile(dataDir);
    if (file === undefined) return undefined;
    if (!isLivePostgres(file.pid)) {
      removeMisleadingPostmasterFile(dataDir, file);
      return undefined;
    }
    if (file.ready) return file.port;
    await sleep(READY_POLL_MS);
  }
  return undefined;
}

async function createDatabase(serverUrl: string): Promise<void> {
  const client = new Client({ connectionString: `${serverUrl}/postgres` });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  } catch (error) {
    if (!ALREADY_THERE.some((code) => hasErrorCode(error, code))) throw error;
  } finally {
    await client.end();
  }
}
