import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  BullGenerationQueue,
  CreditEntryEntity,
  GenerationEntity,
  GenerationEventEntity,
  GenerationStore,
  ImageEntity,
  PostgresEventBus,
  WorkerRegistry,
} from '#platform';
import type { NewGeneration } from '../../libs/platform/src/generations/queue-generation.js';
import { buildNewGeneration, createUser } from '../../libs/platform/src/testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../libs/platform/src/testing/test-database.js';
import { eventually } from './eventually.js';
import { HOUSE_CHECKPOINT } from './house-checkpoint.js';
import { WorkerProcess } from './worker-process.js';

/**
 * A database, a bus, a queue and a storage folder, and the means to order pictures and to start workers on them.
 * @param given closed with the fixture; a fresh one unless given
 */
export async function createWorkerFixture(given?: TestDatabase) {
  const database = given ?? (await createTestDatabase());
  const { dataSource, databaseUrl } = database;
  const storageFolder = await mkdtemp(join(tmpdir(), 'frisket-images-'));
  const bus = new PostgresEventBus(databaseUrl, dataSource);
  await bus.start();
  const store = new GenerationStore(dataSource, bus);
  const queue = new BullGenerationQueue({ databaseUrl });
  const registry = new WorkerRegistry(dataSource);
  const workers = new Set<WorkerProcess>();

  const find = (id: string) => dataSource.manager.findOneByOrFail(GenerationEntity, { id });

  return {
    database,
    dataSource,
    databaseUrl,
    storageFolder,
    bus,
    store,
    queue,
    registry,
    find,

    /** Stores a small order and puts it into the job queue. @returns its id */
    async order(overrides: Partial<NewGeneration> = {}): Promise<string> {
      const { id: userId } = await createUser(dataSource.manager);
      const wanted = buildNewGeneration({ steps: 3, imageCount: 4, ...overrides, userId });
      const { generation } = await dataSource.transaction((manager) => store.queue(manager, wanted));
      await queue.enqueue(generation.id);
      return generation.id;
    },

    /** Starts a worker process on this database; resolves at once, see `ready`. */
    startWorker(settings: Record<string, string> = {}): WorkerProcess {
      const worker = new WorkerProcess({
        DATABASE_URL: databaseUrl,
        STORAGE_URL: pathToFileURL(storageFolder).href,
        CHECKPOINT_DIR: HOUSE_CHECKPOINT,
        INFERENCE_THREADS: '1',
        ...settings,
      });
      workers.add(worker);
      return worker;
    },

    /** Waits until the generation has one of these statuses. */
    untilStatus: (id: string, ...statuses: GenerationEntity['status'][]): Promise<GenerationEntity> =>
      eventually(`generation ${id} is ${statuses.join(' or ')}`, async () => {
        const generation = await find(id);
        return statuses.includes(generation.status) && generation;
      }).catch((error: unknown) => {
        const logs = [...workers].map(({ output }) => output).join('\n');
        throw new Error(`${String(error)} The workers wrote:\n${logs}`, { cause: error });
      }),

    images: (generationId: string) =>
      dataSource.manager.find(ImageEntity, { where: { generationId }, order: { position: 'ASC' } }),

    async eventTypes(generationId: string): Promise<string[]> {
      const order = { sequence: 'ASC' } as const;
      const events = await dataSource.manager.find(GenerationEventEntity, { where: { generationId }, order });
      return events.map(({ type }) => type);
    },

    async credits(generationId: string): Promise<string[]> {
      const entries = await dataSource.manager.findBy(CreditEntryEntity, { generationId });
      return entries.map(({ kind }) => kind).sort();
    },

    /** Names of all files in the storage folder. */
    async storedFiles(): Promise<string[]> {
      const entries = await readdir(storageFolder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },

    async close(): Promise<void> {
      await Promise.all([...workers].map((worker) => worker.killHard()));
      await queue.close();
      await bus.stop();
      await database.close();
      await rm(storageFolder, { recursive: true, force: true });
    },
  };
}

export type WorkerFixture = Awaited<ReturnType<typeof createWorkerFixture>>;
