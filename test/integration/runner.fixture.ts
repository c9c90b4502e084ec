import { GenerationEntity, GenerationStore, type ObjectStorage } from '#platform';
import type { ImagePipeline } from '../../apps/worker/src/inference/image-pipeline.js';
import { FakeImagePipeline } from '../../apps/worker/src/testing/fake.image-pipeline.js';
import type { NewGeneration } from '../../libs/platform/src/generations/queue-generation.js';
import { InMemoryObjectStorage } from '../../libs/platform/src/testing/in-memory.object-storage.js';
import { createStoreFixture } from './generation-store.fixture.js';

interface PortOverrides {
  workerId?: string;
  pipeline?: ImagePipeline;
  storage?: ObjectStorage;
  store?: GenerationStore;
}

/** The runner's ports over a real database, with a pipeline that draws plain squares at once. */
export async function createRunnerFixture() {
  const fixture = await createStoreFixture();
  const pipeline = new FakeImagePipeline();
  const storage = new InMemoryObjectStorage();
  const warnings: string[] = [];

  return {
    ...fixture,
    pipeline,
    storage,
    warnings,

    ports: (overrides: PortOverrides = {}) => ({
      workerId: 'worker-1',
      store: fixture.store,
      sources: { find: async () => null },
      review: { judge: async () => ({ kind: 'pass' as const }) },
      pipeline,
      storage,
      logger: { warn: (message: string) => void warnings.push(message) },
      ...overrides,
    }),

    order: (overrides: Partial<NewGeneration> = {}): Promise<GenerationEntity> =>
      fixture.queued({ steps: 4, imageCount: 2, widthPx: 64, heightPx: 64, ...overrides }),
  };
}

export type RunnerFixture = Awaited<ReturnType<typeof createRunnerFixture>>;
