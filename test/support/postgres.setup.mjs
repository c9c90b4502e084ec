import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { FOLDER_PREFIX, OWNER_FILE, sweepAbandonedServers } from './abandoned-servers.mjs';

const TEMPLATE = 'frisket_template';

/** The data die with the run, so nothing waits for the disk. Test files run side by side, each with its pools. */
const SERVER_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

async function startServer(database) {
  const folder = mkdtempSync(join(tmpdir(), FOLDER_PREFIX));
  writeFileSync(join(folder, OWNER_FILE), String(process.pid));
  // When the tests run as root, the server runs as somebody else and has to walk in.
  chmodSync(folder, 0o755);
  const server = await database.ensurePostgres(join(folder, 'data'), SERVER_SETTINGS);
  return { folder, server };
}

async function createTemplate(database, serverUrl) {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${TEMPLATE}`;
  await database.runMigrations(url.href);
}

/** Jest calls this once before the first test file: one server, one migrated database to clone from. */
export default async function setUpPostgres() {
  if (process.env.FRISKET_TEST_POSTGRES_URL) return;
  sweepAbandonedServers();
  register('./typescript-hooks.mjs', import.meta.url);
  const database = await import('./postgres.database.ts');
  const { folder, server } = await startServer(database);
  globalThis.frisketTestPostgres = { folder, server };
  await createTemplate(database, server.databaseUrl);
  process.env.FRISKET_TEST_POSTGRES_URL = server.databaseUrl;
  process.env.FRISKET_TEST_TEMPLATE = TEMPLATE;
}
