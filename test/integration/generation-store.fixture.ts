import { CreditEntryEntity } from '../../libs/platform/src/database/entities/credit-entry.entity.js';
import { GenerationEventEntity } from '../../libs/platform/src/database/entities/generation-event.entity.js';
import { GenerationEntity } from '../../libs/platform/src/database/entities/generation.entity.js';
import type { BusMessages } from '../../libs/platform/src/events/event-bus.js';
import { GenerationReadModel } from '../../libs/platform/src/generations/generation.read-model.js';
import { GenerationStore } from '../../libs/platform/src/generations/generation-store.js';
import type { CompletionOptions } from '../../libs/platform/src/generations/finish-generation.js';
import type { NewGeneration } from '../../libs/platform/src/generations/queue-generation.js';
import { ReviewCaseStore } from '../../libs/platform/src/review/review-case-store.js';
import { buildNewGeneration, createUser } from '../../libs/platform/src/testing/factories.js';
import { InMemoryEventBus } from '../../libs/platform/src/testing/in-memory.event-bus.js';
import { createTestDatabase } from '../../libs/platform/src/testing/test-database.js';

export const WORKER = 'worker-1';
export const DELIVERED: CompletionOptions = { held: null, checkpointHash: 'checkpoint-1' };

/** The store on a database of its own, with short ways to the states that tests start from. */
export async function createStoreFixture() {
  const database = await createTestDatabase();
  const { manager } = database.dataSource;
  const bus = new InMemoryEventBus();
  const announced: BusMessages['generation.events'][] = [];
  bus.subscribe('generation.events', (message) => void announced.push(message));
  const store = new GenerationStore(database.dataSource, bus);
  const reviewCases = new ReviewCaseStore(database.dataSource, bus, store);

  const queue = (wanted: NewGeneration) =>
    database.dataSource.transaction((transaction) => store.queue(transaction, wanted));

  async function queued(overrides: Partial<NewGeneration> = {}): Promise<GenerationEntity> {
    const userId = overrides.userId ?? (await createUser(manager)).id;
    return (await queue(buildNewGeneration({ ...overrides, userId }))).generation;
  }

  async function running(): Promise<GenerationEntity> {
    const { id } = await queued();
    return (await store.claim(id, WORKER)).generation;
  }

  return {
    database,
    manager,
    bus,
    announced,
    store,
    reviewCases,
    readModel: new GenerationReadModel(database.dataSource),
    queue,
    queued,
    running,
    find: (id: string) => manager.findOneByOrFail(GenerationEntity, { id }),
    async eventTypes(id: string): Promise<string[]> {
      const events = await manager.find(GenerationEventEntity, {
        where: { generationId: id },
        order: { sequence: 'ASC' },
      });
      return events.map((event) => event.type);
    },
    async sequences(id: string): Promise<number[]> {
      const events = await manager.find(GenerationEventEntity, {
        where: { generationId: id },
        order: { sequence: 'ASC' },
      });
      return events.map((event) => event.sequence);
    },
    async credits(id: string): Promise<string[]> {
      const entries = await manager.findBy(CreditEntryEntity, { generationId: id });
      return entries.map((entry) => entry.kind).sort();
    },
    close: () => database.close(),
  };
}

export type StoreFixture = Awaited<ReturnType<typeof createStoreFixture>>;
