import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';

/** A migrated, empty database of a test file's own. */
export interface TestDatabase {
  readonly databaseUrl: string;
  /** Connected. */
  readonly dataSource: DataSource;
  /** Disconnects and drops the database, also when somebody else is still connected. */
  close(): Promise<void>;
}

/** Clones the template that the test setup migrated: call it in `beforeAll` and `close` it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = required('FRISKET_TEST_TEMPLATE');
  const database = await createEmptyDatabase(`TEMPLATE ${template}`);
  const dataSource = await createDataSource(database.databaseUrl).initialize();
  return {
    databaseUrl: database.databaseUrl,
    dataSource,
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** A database without tables, for tests of the migrations themselves. */
export async function createEmptyDatabase(
  options = '',
): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await runOnServer(`CREATE DATABASE ${name} ${options}`);
  const url = new URL(required('FRISKET_TEST_POSTGRES_URL'));
  url.pathname = `/${name}`;
  return { databaseUrl: url.href, drop: () => runOnServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function runOnServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: required('FRISKET_TEST_POSTGRES_URL') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `${name} is not set: this test needs Jest's global setup, test/support/postgres.setup.mjs.`,
  );
}
