import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { DatabaseError } from './database.error.js';

/** The first version that makes time-ordered ids by itself. */
const OLDEST_POSTGRES_MAJOR = 18;

/** Any number, as long as every starter of Frisket uses the same one. */
const MIGRATION_LOCK_KEY = 7_401_902;

/**
 * Brings the database up to date. Several processes may call it at once: they take turns.
 * @returns names of the migrations that ran, in order; empty when there was nothing to do
 * @throws DatabaseError when the server is too old
 */
export async function runMigrations(databaseUrl: string): Promise<string[]> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  try {
    await assertSupportedVersion(dataSource);
    return await migrateInTurn(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function migrateInTurn(dataSource: DataSource): Promise<string[]> {
  const lockHolder = dataSource.createQueryRunner();
  try {
    // The lock belongs to this connection and ends with it, also when the process dies.
    await lockHolder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK_KEY]);
    const migrations = await dataSource.runMigrations({ transaction: 'each' });
    await lockHolder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK_KEY]);
    return migrations.map((migration) => migration.name);
  } finally {
    await lockHolder.release();
  }
}

async function assertSupportedVersion(dataSource: DataSource): Promise<void> {
  const rows: { server_version: string }[] = await dataSource.query('SHOW server_version');
  const version = rows[0]?.server_version ?? 'unknown';
  if (Number.parseInt(version, 10) >= OLDEST_POSTGRES_MAJOR) return;
  throw new DatabaseError(
    `Frisket needs PostgreSQL ${OLDEST_POSTGRES_MAJOR} or newer; the server at DATABASE_URL is ${version}.`,
    { code: 'DATABASE_TOO_OLD', detail: { version } },
  );
}
