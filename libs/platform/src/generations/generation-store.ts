import type { DataSource, EntityManager } from 'typeorm';
import { GenerationEntity } from '../database/entities/generation.entity.js';
import type { EventBus } from '../events/event-bus.js';
import { createReviewCaseOpener } from '../review/open-review-case.js';
import type { OpenReviewCase } from '../review/open-review-case.js';
import { CreditLedger } from './credit-ledger.js';
import { cancelGeneration, completeGeneration, failGeneration } from './finish-generation.js';
import type {
  CompleteGenerationResult,
  CompletionOptions,
  FinishGenerationResult,
  GenerationFailure,
  RequestCancelResult,
  StoredImage,
} from './finish-generation.js';
import { GenerationJournal } from './generation-journal.js';
import { isFinished } from './generation-transitions.js';
import { queueGeneration } from './queue-generation.js';
import type { NewGeneration, QueueGenerationResult } from './queue-generation.js';
import { claimGeneration, recordProgress } from './run-generation.js';
import type { ClaimGenerationResult, GenerationProgress, RecordProgressResult } from './run-generation.js';
import { approveGeneration, rejectGeneration } from './settle-held-generation.js';

/**
 * The one place that changes a generation's status. Every change is one transaction with its event, its notification
 * and its credit entries; of two that race, the first to lock the row decides and the other is told.
 * All methods throw GenerationNotFoundError for an unknown id and IllegalGenerationTransitionError for a step that
 * `GENERATION_TRANSITIONS` does not have.
 */
export class GenerationStore {
  readonly #credits = new CreditLedger();
  readonly #journal: GenerationJournal;
  readonly #openReviewCase: OpenReviewCase;

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: EventBus,
    now: () => Date = () => new Date(),
  ) {
    this.#journal = new GenerationJournal(bus, this.#credits, now);
    this.#openReviewCase = createReviewCaseOpener(bus, now);
  }

  /** Stores and charges in the caller's transaction. The same click twice makes one generation and one charge. */
  queue(manager: EntityManager, wanted: NewGeneration): Promise<QueueGenerationResult> {
    return queueGeneration(manager, wanted, { journal: this.#journal, credits: this.#credits });
  }

  /** Gives the generation to a worker, also when another one had it and died. */
  claim(id: string, workerId: string): Promise<ClaimGenerationResult> {
    return this.#inTransaction((manager) => claimGeneration(manager, { id, workerId }, this.#journal));
  }

  recordProgress(id: string, progress: GenerationProgress): Promise<RecordProgressResult> {
    return this.#inTransaction((manager) => recordProgress(manager, id, progress, this.#journal));
  }

  /** Hands in the pictures, to the owner or, when held, to the reviewers by a new review case. */
  complete(
    id: string,
    images: readonly StoredImage[],
    options: CompletionOptions,
  ): Promise<CompleteGenerationResult> {
    const parts = { journal: this.#journal, openReviewCase: this.#openReviewCase };
    return this.#inTransaction((manager) => completeGeneration(manager, { id, images, ...options }, parts));
  }

  /** Ends it without pictures and gives the credit back. */
  fail(id: string, failure: GenerationFailure): Promise<FinishGenerationResult> {
    return this.#inTransaction((manager) => failGeneration(manager, id, failure, this.#journal));
  }

  /** The worker has stopped, or nobody had started: ends it and gives the credit back. */
  cancel(id: string): Promise<FinishGenerationResult> {
    return this.#inTransaction((manager) => cancelGeneration(manager, id, this.#journal));
  }

  /** The owner wants it stopped. What waits is cancelled at once; a worker is told. */
  requestCancel(id: string): Promise<RequestCancelResult> {
    return this.#inTransaction(async (manager) => {
      const generation = await this.#journal.lock(manager, id);
      if (isFinished(generation.status)) return { kind: 'already_finished', generation };
      if (generation.status === 'queued') {
        await this.#journal.change(manager, generation, { type: 'cancelled' });
        return { kind: 'cancelled', generation };
      }
      await this.#rememberCancelRequest(manager, generation);
      return { kind: 'requested', generation };
    });
  }

  /** Called by review, in its transaction. */
  approve(manager: EntityManager, id: string): Promise<GenerationEntity> {
    return approveGeneration(manager, id, this.#journal);
  }

  /** Called by review, in its transaction. */
  reject(manager: EntityManager, id: string, category: string): Promise<GenerationEntity> {
    return rejectGeneration(manager, { id, category }, this.#journal);
  }

  async #rememberCancelRequest(manager: EntityManager, generation: GenerationEntity): Promise<void> {
    generation.cancelRequestedAt ??= this.#journal.now();
    const { id, cancelRequestedAt } = generation;
    await manager.update(GenerationEntity, { id }, { cancelRequestedAt });
    await this.bus.publish(manager, 'generation.cancel', { generationId: id });
  }

  #inTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }
}
