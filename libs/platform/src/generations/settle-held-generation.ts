import type { EntityManager } from 'typeorm';
import type { GenerationEntity } from '../database/entities/generation.entity.js';
import { ImageEntity } from '../database/entities/image.entity.js';
import type { GenerationJournal } from './generation-journal.js';

/** Shows the held pictures to their owner. */
export async function approveGeneration(
  manager: EntityManager,
  id: string,
  journal: GenerationJournal,
): Promise<GenerationEntity> {
  const generation = await journal.lock(manager, id);
  await journal.change(manager, generation, { type: 'approved' });
  await manager.update(ImageEntity, { generationId: id, visibility: 'held' }, { visibility: 'visible' });
  return generation;
}

/** Takes the held pictures away for good. The credit stays spent: the pictures were made. */
export async function rejectGeneration(
  manager: EntityManager,
  rejection: { id: string; category: string },
  journal: GenerationJournal,
): Promise<GenerationEntity> {
  const { id, category } = rejection;
  const generation = await journal.lock(manager, id);
  await journal.change(manager, generation, {
    type: 'rejected',
    columns: { rejectionCategory: category },
    payload: { category },
  });
  await manager.update(ImageEntity, { generationId: id, visibility: 'held' }, { visibility: 'removed' });
  return generation;
}
