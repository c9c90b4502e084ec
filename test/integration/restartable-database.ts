import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, runMigrations } from '#platform';
import { findPostgresBinaries } from '../../libs/platform/src/database/embedded/binaries.js';
import { Cluster, SERVER_USER } from '../../libs/platform/src/database/embedded/cluster.js';
import { findFreePort } from '../../libs/platform/src/database/embedded/free-port.js';
import { findServerAccount } from '../../libs/platform/src/database/embedded/server-account.js';
import type { TestDatabase } from '../../libs/platform/src/testing/test-database.js';

export interface RestartableDatabase extends TestDatabase {
  /** Stops the server: every connection to it breaks. */
  stopServer(): Promise<void>;
  /** Starts it again where it was. */
  startServer(): Promise<void>;
}

/** A migrated database on a server of the test's own, which may be stopped without disturbing other tests. */
export async function createRestartableDatabase(): Promise<RestartableDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'frisket-restart-'));
  // When the tests run as root, the server runs as somebody else and has to walk in.
  await chmod(folder, 0o755);
  const binaries = await findPostgresBinaries();
  const account = findServerAccount();
  const cluster = new Cluster({
    dataDir: join(folder, 'data'),
    binaries,
    account,
    extraSettings: { fsync: 'off' },
  });
  await cluster.create();
  const port = await findFreePort();
  const startServer = async (): Promise<void> => {
    if (!(await cluster.start(port))) throw new Error(`PostgreSQL did not start:\n${cluster.logTail()}`);
  };
  await startServer();
  const databaseUrl = `postgresql://${SERVER_USER}:${cluster.password()}@127.0.0.1:${port}/postgres`;
  await runMigrations(databaseUrl);
  const dataSource = await createDataSource(databaseUrl).initialize();
  return {
    databaseUrl,
    dataSource,
    startServer,
    stopServer: () => cluster.stop(),
    close: async () => {
      await dataSource.destroy();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
