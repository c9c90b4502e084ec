import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../libs/platform/src/database/data-source.js';
import { UserEntity } from '../../libs/platform/src/database/entities/user.entity.js';
import { newestFirstPage } from '../../libs/platform/src/database/keyset-page.js';
import type { Keyset } from '../../libs/platform/src/database/keyset-page.js';
import { MIGRATIONS } from '../../libs/platform/src/database/migrations.js';
import { runMigrations } from '../../libs/platform/src/database/run-migrations.js';
import { createUser } from '../../libs/platform/src/testing/factories.js';
import { createEmptyDatabase, createTestDatabase } from '../../libs/platform/src/testing/test-database.js';
import type { TestDatabase } from '../../libs/platform/src/testing/test-database.js';

/** Databases are made and dropped here; a busy machine takes its time. */
jest.setTimeout(60_000);

const CHECK_VIOLATION = '23514';
const UNIQUE_VIOLATION = '23505';

async function tableNames(dataSource: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

describe('migrations', () => {
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());

  let dataSource: DataSource | undefined;
  afterEach(() => dataSource?.destroy());

  it('run once when several processes start at the same time', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => runMigrations(database.databaseUrl)));

    expect(runs.flat()).toEqual(MIGRATIONS.map((migration) => migration.name));
    expect(await runMigrations(database.databaseUrl)).toEqual([]);
  });

  it('can be undone to the empty database and run again', async () => {
    dataSource = await createDataSource(database.databaseUrl).initialize();
    for (const _ of MIGRATIONS) await dataSource.undoLastMigration();

    expect(await tableNames(dataSource)).toEqual(['schema_migrations']);
    expect(await runMigrations(database.databaseUrl)).toHaveLength(MIGRATIONS.length);
  });

  it('leave exactly what the entities describe', async () => {
    dataSource = await createDataSource(database.databaseUrl).initialize();

    const difference = await dataSource.driver.createSchemaBuilder().log();

    expect(difference.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('also make the tables that libraries own', async () => {
    dataSource = await createDataSource(database.databaseUrl).initialize();

    expect(await tableNames(dataSource)).toEqual(expect.arrayContaining(['rate_limits', 'sessions']));
  });
});

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('takes two spellings of one address for the same person', async () => {
    const { manager } = database.dataSource;
    await createUser(manager, { email: 'Ada@Example.org' });

    await expect(createUser(manager, { email: 'ada@example.ORG' })).rejects.toMatchObject({
      code: UNIQUE_VIOLATION,
    });
    expect(await manager.countBy(UserEntity, { email: 'ADA@EXAMPLE.ORG' })).toBe(1);
  });

  it.each([
    ['an unknown role', `UPDATE users SET role = 'root'`],
    ['an access stage nobody defined', 'UPDATE users SET access_stage = 25'],
  ])('refuses %s, whoever writes it', async (_, sql) => {
    await createUser(database.dataSource.manager);

    await expect(database.dataSource.query(sql)).rejects.toMatchObject({ code: CHECK_VIOLATION });
  });

  it('gives ids that rise with time', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push((await createUser(database.dataSource.manager)).id);

    expect(ids).toEqual([...ids].sort());
  });

  it('gives back times to the millisecond as they were written', async () => {
    const suspendedAt = new Date('2026-11-23T10:11:12.345Z');
    const { id } = await createUser(database.dataSource.manager, { suspendedAt });

    expect(await database.dataSource.manager.findOneBy(UserEntity, { id })).toMatchObject({ suspendedAt });
  });
});

describe('newestFirstPage', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  async function readAllPages(first: number): Promise<string[]> {
    const ids: string[] = [];
    let after: Keyset | null = null;
    for (;;) {
      const query = database.dataSource.manager.createQueryBuilder(UserEntity, 'user');
      const page: { rows: UserEntity[]; hasNextPage: boolean } = await newestFirstPage(query, {
        first,
        after,
      });
      ids.push(...page.rows.map((row) => row.id));
      after = page.rows.at(-1) ?? null;
      if (!page.hasNextPage) return ids;
    }
  }

  it('shows every row once, newest first, also when many were made in the same millisecond', async () => {
    const sameTime = new Date('2026-01-01T00:00:00.000Z');
    const made: UserEntity[] = [];
    for (let count = 0; count < 7; count += 1) {
      made.push(
        await createUser(database.dataSource.manager, count % 2 === 0 ? { createdAt: sameTime } : {}),
      );
    }
    const newestFirst = made
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
      .map((user) => user.id);

    for (const first of [1, 2, 3, 7, 10]) expect(await readAllPages(first)).toEqual(newestFirst);
  });
});
