import type { EntityManager } from 'typeorm';
import type { Verdict } from '#policy';
import { GenerationEntity } from '../database/entities/generation.entity.js';
import { AppError } from '../errors/app-error.js';
import type { CreditLedger } from './credit-ledger.js';
import type { JsonObject } from '../database/json.js';
import type { GenerationKind } from './generation-status.js';
import type { GenerationJournal } from './generation-journal.js';

export interface NewGeneration {
  readonly userId: string;
  /** Chosen by the client per click. */
  readonly clientRequestId: string;
  readonly prompt: string;
  /** Unsigned 32-bit. */
  readonly seed: number;
  readonly imageCount: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly steps: number;
  readonly guidanceScale: number;
  readonly promptVerdict: Verdict;
  /** 'text' when left out. */
  readonly kind?: GenerationKind;
  readonly sourceUploadId?: string | null;
  readonly sourceImageId?: string | null;
  readonly targetUploadId?: string | null;
  readonly targetImageId?: string | null;
  readonly maskUploadId?: string | null;
  /** What only this kind has. */
  readonly options?: JsonObject;
}

export type QueueGenerationResult =
  /** Stored, charged and announced; the caller adds the outbox message. */
  | { readonly kind: 'queued'; readonly generation: GenerationEntity }
  /** The same click arrived before; nothing was written. */
  | { readonly kind: 'duplicate'; readonly generation: GenerationEntity };

export async function queueGeneration(
  manager: EntityManager,
  wanted: NewGeneration,
  parts: { journal: GenerationJournal; credits: CreditLedger },
): Promise<QueueGenerationResult> {
  assertNotBlocked(wanted.promptVerdict);
  const inserted = await insertUnlessPresent(manager, wanted);
  const generation = await manager.findOneByOrFail(GenerationEntity, {
    userId: wanted.userId,
    clientRequestId: wanted.clientRequestId,
  });
  if (!inserted) return { kind: 'duplicate', generation };
  await parts.credits.charge(manager, { userId: generation.userId, generationId: generation.id });
  await parts.journal.append(manager, generation, 'queued');
  return { kind: 'queued', generation };
}

/** Waits for another transaction that is inserting the same click, and then finds its row. */
async function insertUnlessPresent(manager: EntityManager, wanted: NewGeneration): Promise<boolean> {
  const result = await manager
    .createQueryBuilder()
    .insert()
    .into(GenerationEntity)
    .values({
      ...wanted,
      verdictOutcome: wanted.promptVerdict.outcome,
      policyVersion: wanted.promptVerdict.policyVersion,
      progressTotal: wanted.steps,
      eventSequence: 1,
    })
    .orIgnore()
    .returning('id')
    .execute();
  const rows: unknown = result.raw;
  return Array.isArray(rows) && rows.length > 0;
}

function assertNotBlocked(verdict: Verdict): void {
  if (verdict.outcome !== 'block') return;
  throw new AppError('A prompt that the policy blocks must be refused, not queued.', {
    code: 'BLOCKED_PROMPT_QUEUED',
    detail: { policyCode: verdict.code },
  });
}
