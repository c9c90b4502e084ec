import { type ObjectStorage, OBJECT_STORAGE } from '../../../../libs/platform/src/index.js';
import { EXAMPLE_PROMPTS } from '../../../../libs/policy/src/testing/examples.js';
import { finishGeneration, queuedGeneration, storedImages } from './generations.js';
import type { TestApi } from './test-api.js';

/** What lies in the storage for every picture. */
export const BYTES = new Uint8Array([1, 2, 3, 4]);

export interface FinishedPictures {
  readonly generationId: string;
  readonly imageIds: readonly string[];
}

export interface HeldCase extends FinishedPictures {
  readonly caseId: string;
}

/** Pictures that are there, held for a reviewer or not. */
export async function finishedPictures(
  api: TestApi,
  userId: string,
  held: boolean,
): Promise<FinishedPictures> {
  const { id } = await queuedGeneration(api, userId, EXAMPLE_PROMPTS.held[0]);
  const storage = api.app.get<ObjectStorage>(OBJECT_STORAGE, { strict: false });
  for (const { storageKey } of storedImages(id)) await storage.put(storageKey, BYTES, 'image/png');
  await finishGeneration(api, id, { held });
  const images: { id: string }[] = await api.dataSource.query(
    'SELECT id FROM images WHERE generation_id = $1 ORDER BY position',
    [id],
  );
  return { generationId: id, imageIds: images.map((image) => image.id) };
}

/** Held pictures with their review case. */
export async function openHeldCase(api: TestApi, userId: string): Promise<HeldCase> {
  const pictures = await finishedPictures(api, userId, true);
  const [row]: { id: string }[] = await api.dataSource.query(
    'SELECT id FROM review_cases WHERE generation_id = $1',
    [pictures.generationId],
  );
  return { caseId: row!.id, ...pictures };
}
