import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import {
  type GenerationEntity,
  GenerationStore,
  PostgresEventBus,
  type StoredImage,
} from '../../../../libs/platform/src/index.js';
import { defaultPolicy } from '../../../../libs/policy/src/index.js';
import type { TestApi } from './test-api.js';

export const CREATE = `mutation ($input: CreateGenerationInput!) {
  createGeneration(input: $input) {
    __typename
    ... on Generation { id prompt seed imageCount widthPx heightPx steps guidanceScale status queuePosition eventSequence creditsCharged }
    ... on PromptRefused { code category categoryTitle message spans { start end category } spansWithheld rewrite policyVersion }
    ... on QuotaExceeded { code message creditsPerDay availableAt }
    ... on RolloutClosed { code reason message }
    ... on AccountSuspended { code message suspendedAt }
    ... on QueueFull { code message retryAfterSeconds }
    ... on GenerationUnavailable { code message detail }
    ... on InvalidInput { code message fields { field code message } }
    ... on RateLimited { code message retryAfterSeconds }
  }
}`;

export function createInput(fields: Record<string, unknown> = {}): { input: Record<string, unknown> } {
  return { input: { clientRequestId: randomUUID(), prompt: 'an astronaut riding a horse', ...fields } };
}

/** A generation store with connections of its own, as a worker process has one. */
export function workerStore(api: TestApi): GenerationStore {
  return new GenerationStore(api.dataSource, new PostgresEventBus(api.databaseUrl, api.dataSource));
}

export async function queuedGeneration(
  api: TestApi,
  userId: string,
  prompt = 'a red car on a beach',
): Promise<GenerationEntity> {
  const store = workerStore(api);
  const { generation } = await api.dataSource.transaction((manager) =>
    store.queue(manager, {
      userId,
      clientRequestId: randomUUID(),
      prompt,
      seed: 7,
      imageCount: 2,
      widthPx: 64,
      heightPx: 64,
      steps: 4,
      guidanceScale: 3,
      promptVerdict: defaultPolicy().reviewPrompt(prompt),
    }),
  );
  return generation;
}

/** Two stored pictures, as a worker hands them in. */
export function storedImages(generationId: string): StoredImage[] {
  return [0, 1].map((position) => ({
    position,
    storageKey: `generations/${generationId}/${position}.png`,
    contentSha256: String(position).repeat(64),
    widthPx: 64,
    heightPx: 64,
    sizeBytes: 4,
    seed: 7,
    parameters: {},
  }));
}

export const WORKER_ID = 'test-worker';
const CHECKPOINT_HASH = 'f'.repeat(64);

/** Runs a generation to its end without drawing anything. */
export async function finishGeneration(api: TestApi, id: string, { held }: { held: boolean }): Promise<void> {
  const store = workerStore(api);
  await store.claim(id, WORKER_ID);
  await store.complete(id, storedImages(id), {
    held: held
      ? { category: 'violence', policyVersion: 'test-policy', reasons: ['POLICY_VIOLENCE_WEAPON'] }
      : null,
    checkpointHash: CHECKPOINT_HASH,
  });
}

export async function countRows(dataSource: DataSource, table: string): Promise<number> {
  const [row]: { count: string }[] = await dataSource.query(`SELECT count(*) FROM ${table}`);
  return Number(row?.count);
}
