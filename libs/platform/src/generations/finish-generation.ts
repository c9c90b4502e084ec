import type { EntityManager } from 'typeorm';
import type { GenerationEntity } from '../database/entities/generation.entity.js';
import { ImageEntity } from '../database/entities/image.entity.js';
import type { JsonObject } from '../database/json.js';
import type { OpenReviewCase } from '../review/open-review-case.js';
import type { GenerationJournal } from './generation-journal.js';
import { isFinished } from './generation-transitions.js';

/** A picture whose bytes are in the object storage. */
export interface StoredImage {
  /** From 0, in the order in which they are shown. */
  readonly position: number;
  readonly storageKey: string;
  readonly contentSha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sizeBytes: number;
  readonly seed: number;
  readonly parameters: JsonObject;
  /** Perceptual hash, 64 hexadecimal digits, by which operators find it; null or left out when nobody computed it. */
  readonly pdqHash?: string | null;
}

/** Why a person has to look before the user may. */
export interface Hold {
  /** A policy category. */
  readonly category: string | null;
  readonly policyVersion: string;
  /** Higher is looked at first; 0 by default. */
  readonly priority?: number;
  /** What the reviewer should know, such as the codes of the verdicts. */
  readonly reasons?: readonly string[];
}

export interface CompletionOptions {
  /** Null: the pictures are the user's at once. */
  readonly held: Hold | null;
  readonly checkpointHash: string;
}

export type CompleteGenerationResult =
  | { readonly kind: 'completed' | 'held'; readonly generation: GenerationEntity }
  /** The user had asked to stop before the pictures were handed in: they are not kept, the caller deletes the files. */
  | { readonly kind: 'cancelled'; readonly generation: GenerationEntity }
  /** It was over already and nothing was changed. */
  | { readonly kind: 'already_finished'; readonly generation: GenerationEntity };

export interface GenerationFailure {
  /** Stable, upper snake case. */
  readonly code: string;
  /** For the user: what happened and what to do. */
  readonly message: string;
  /** The worker that failed. If another one has taken over meanwhile, the failure does not count. */
  readonly workerId?: string;
}

export type FinishGenerationResult =
  | { readonly kind: 'changed'; readonly generation: GenerationEntity }
  | { readonly kind: 'unchanged'; readonly generation: GenerationEntity };

export type RequestCancelResult =
  | { readonly kind: 'cancelled'; readonly generation: GenerationEntity }
  /** A worker has it and stops within one denoising step. It will not complete any more. */
  | { readonly kind: 'requested'; readonly generation: GenerationEntity }
  | { readonly kind: 'already_finished'; readonly generation: GenerationEntity };

export async function completeGeneration(
  manager: EntityManager,
  completion: { id: string; images: readonly StoredImage[] } & CompletionOptions,
  parts: { journal: GenerationJournal; openReviewCase: OpenReviewCase },
): Promise<CompleteGenerationResult> {
  const { journal, openReviewCase } = parts;
  const generation = await journal.lock(manager, completion.id);
  if (isFinished(generation.status)) return { kind: 'already_finished', generation };
  if (generation.cancelRequestedAt) {
    await journal.change(manager, generation, { type: 'cancelled' });
    return { kind: 'cancelled', generation };
  }
  const { held, checkpointHash, images } = completion;
  const kind = held ? 'held' : 'completed';
  await journal.change(manager, generation, {
    type: kind,
    columns: { checkpointHash, progressStep: generation.progressTotal },
    payload: { imageCount: images.length },
  });
  const visibility = held ? 'held' : 'visible';
  await manager.insert(
    ImageEntity,
    images.map((image) => ({ ...image, generationId: generation.id, visibility })),
  );
  if (held) await openReviewCase(manager, { generationId: generation.id, ...held });
  return { kind, generation };
}

export async function failGeneration(
  manager: EntityManager,
  id: string,
  failure: GenerationFailure,
  journal: GenerationJournal,
): Promise<FinishGenerationResult> {
  const generation = await journal.lock(manager, id);
  const superseded = failure.workerId !== undefined && failure.workerId !== generation.workerId;
  if (superseded || isFinished(generation.status)) return { kind: 'unchanged', generation };
  await journal.change(manager, generation, {
    type: 'failed',
    columns: { errorCode: failure.code, errorMessage: failure.message },
    payload: { code: failure.code },
  });
  return { kind: 'changed', generation };
}

export async function cancelGeneration(
  manager: EntityManager,
  id: string,
  journal: GenerationJournal,
): Promise<FinishGenerationResult> {
  const generation = await journal.lock(manager, id);
  if (isFinished(generation.status)) return { kind: 'unchanged', generation };
  await journal.change(manager, generation, { type: 'cancelled' });
  return { kind: 'changed', generation };
}
