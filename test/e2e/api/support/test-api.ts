import 'reflect-metadata';
import { afterAll, beforeAll, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../../../apps/api/src/app.module.js';
import { configureApp } from '../../../../apps/api/src/configure-app.js';
import { type Environment, WorkerRegistry } from '../../../../libs/platform/src/index.js';
import { createTestDatabase } from '../../../../libs/platform/src/testing/index.js';
import { GraphqlClient } from './graphql-client.js';

export interface TestApi {
  readonly app: NestExpressApplication;
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  readonly databaseUrl: string;
  /** A connection of the test's own, as another process would have it. */
  readonly dataSource: DataSource;
  /** A new browser: no cookies yet. */
  client(): GraphqlClient;
  /** Makes the service believe that a worker is ready. */
  workerIsReady(): Promise<void>;
  close(): Promise<void>;
}

export interface TestApiOptions {
  readonly env?: Environment;
  /** Gives the service another way to its database than the test has. */
  readonly reroute?: (databaseUrl: string) => Promise<string> | string;
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
}

/** A busy machine takes its time to load the whole service; no test measures how long. */
const PATIENCE_MS = 120_000;

/**
 * Starts one api for all tests of the calling file and stops it after them.
 * @returns filled before the first test runs
 */
export function useTestApi(options: TestApiOptions = {}): TestApi {
  jest.setTimeout(PATIENCE_MS);
  const api = {} as TestApi; // nobody can look at it before `beforeAll` has filled it
  beforeAll(async () => {
    Object.assign(api, await startTestApi(options));
  }, PATIENCE_MS);
  afterAll(() => api.close?.(), PATIENCE_MS);
  return api;
}

/** The whole api process on a database and a data folder of its own. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const { env = {}, override = same, reroute = same } = options;
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'frisket-api-'));
  const environment = { ...testEnvironment(await reroute(database.databaseUrl), dataDir), ...env };
  const builder = Test.createTestingModule({ imports: [AppModule.forEnvironment(environment)] });
  const module = await override(builder).setLogger(new SilentLogger()).compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
  configureApp(app);
  await app.listen(0, '127.0.0.1');
  const address = app.getHttpServer().address() as AddressInfo; // a TCP server that listens has one
  const url = `http://127.0.0.1:${address.port}`;
  return {
    app,
    url,
    databaseUrl: database.databaseUrl,
    dataSource: database.dataSource,
    client: () => new GraphqlClient(url),
    workerIsReady: () => beat(app.get(WorkerRegistry, { strict: false })),
    close: async () => {
      await app.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function testEnvironment(databaseUrl: string, dataDir: string): Environment {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PUBLIC_URL: 'http://localhost:3000',
    SESSION_SECRET: randomUUID() + randomUUID(),
    LOG_LEVEL: 'silent',
  };
}

async function beat(registry: WorkerRegistry): Promise<void> {
  await registry.beat({
    workerId: 'test-worker',
    state: 'ready',
    checkpointId: 'house',
    checkpointHash: 'f'.repeat(64),
    detail: null,
  });
}

/** Expected errors would fill the test output. */
class SilentLogger extends ConsoleLogger {
  constructor() {
    super({ logLevels: [] });
  }
}

const same = <T>(value: T): T => value;
