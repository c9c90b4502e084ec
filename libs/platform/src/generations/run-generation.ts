import type { EntityManager } from 'typeorm';
import type { GenerationEntity } from '../database/entities/generation.entity.js';
import type { GenerationJournal } from './generation-journal.js';
import type { GenerationStage } from './generation-status.js';
import { isFinished } from './generation-transitions.js';

export type ClaimGenerationResult =
  | { readonly kind: 'claimed'; readonly generation: GenerationEntity }
  /** Done, failed or cancelled, perhaps only now because a cancellation was waiting: there is nothing to do. */
  | { readonly kind: 'finished'; readonly generation: GenerationEntity };

export interface GenerationProgress {
  readonly workerId: string;
  readonly stage: GenerationStage;
  /** Denoising steps done, 0 … total. */
  readonly step: number;
  readonly total: number;
  /** Small data URLs, one per image; null shows nothing, undefined leaves what is there. */
  readonly previews?: readonly string[] | null;
}

export type RecordProgressResult =
  | { readonly kind: 'recorded' }
  /** The worker must stop and call `cancel`. */
  | { readonly kind: 'cancel_requested' }
  /** Finished, or another worker has it: this worker must stop and write nothing more. */
  | { readonly kind: 'superseded' };

export async function claimGeneration(
  manager: EntityManager,
  claim: { id: string; workerId: string },
  journal: GenerationJournal,
): Promise<ClaimGenerationResult> {
  const generation = await journal.lock(manager, claim.id);
  if (isFinished(generation.status)) return { kind: 'finished', generation };
  if (generation.cancelRequestedAt) {
    await journal.change(manager, generation, { type: 'cancelled' });
    return { kind: 'finished', generation };
  }
  const attempts = generation.attempts + 1;
  await journal.change(manager, generation, {
    type: 'started',
    columns: {
      workerId: claim.workerId,
      attempts,
      startedAt: generation.startedAt ?? journal.now(),
      stage: null,
      progressStep: 0,
      previews: null,
    },
    payload: { attempt: attempts },
  });
  return { kind: 'claimed', generation };
}

export async function recordProgress(
  manager: EntityManager,
  id: string,
  progress: GenerationProgress,
  journal: GenerationJournal,
): Promise<RecordProgressResult> {
  const generation = await journal.lock(manager, id);
  if (isFinished(generation.status) || generation.workerId !== progress.workerId)
    return { kind: 'superseded' };
  if (generation.cancelRequestedAt) return { kind: 'cancel_requested' };
  const { stage, step, total, previews } = progress;
  await journal.change(manager, generation, {
    type: 'progress',
    columns: {
      stage,
      progressStep: step,
      progressTotal: total,
      ...(previews === undefined ? {} : { previews: previews && [...previews] }),
    },
    payload: { stage, step, total },
  });
  return { kind: 'recorded' };
}
