import type { DataSource, EntityManager } from 'typeorm';
import { possibleReviewCaseEvents, transitionReviewCase } from '#policy';
import type { PolicyCategory, ReviewCaseEvent } from '#policy';
import { GenerationEntity } from '../database/entities/generation.entity.js';
import { ReviewCaseEntity } from '../database/entities/review-case.entity.js';
import type { ReviewEventType } from '../database/entities/review-event.entity.js';
import type { JsonObject } from '../database/json.js';
import type { EventBus } from '../events/event-bus.js';
import type { GenerationStore } from '../generations/generation-store.js';
import { ReviewLog } from './review-log.js';

export type ReviewDecisionInput =
  | { readonly kind: 'approve'; readonly category: PolicyCategory | null; readonly note: string | null }
  | { readonly kind: 'reject'; readonly category: PolicyCategory; readonly note: string | null };

export type ReviewCaseResult =
  | { readonly kind: 'done'; readonly reviewCase: ReviewCaseEntity }
  | { readonly kind: 'not_found' }
  /** Somebody else was faster, or the case is closed: look again before deciding. */
  | { readonly kind: 'conflict'; readonly reviewCase: ReviewCaseEntity };

interface CaseChange {
  readonly event: ReviewCaseEvent;
  readonly logType: ReviewEventType;
  readonly actorId: string;
  readonly columns: Partial<ReviewCaseEntity>;
  readonly payload: JsonObject;
}

/** What reviewers do. Case, generation, pictures and log change together or not at all. */
export class ReviewCaseStore {
  readonly #log: ReviewLog;

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: EventBus,
    private readonly generations: GenerationStore,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.#log = new ReviewLog(now);
  }

  /** @param input.version the version the reviewer saw; a newer one is a conflict */
  async decide(input: {
    caseId: string;
    actorId: string;
    version: number;
    decision: ReviewDecisionInput;
  }): Promise<ReviewCaseResult> {
    const { caseId, actorId, version, decision } = input;
    const { kind, category, note } = decision;
    return this.#change(caseId, version, {
      event: { type: 'decide', decision },
      logType: 'decided',
      actorId,
      columns: {
        decision: kind,
        decisionCategory: category,
        decisionNote: note,
        decidedBy: actorId,
        decidedAt: this.now(),
      },
      payload: { decision: kind, category, note },
    });
  }

  /** Hands the case to a lead or a specialist; it stays undecided. */
  escalate(input: { caseId: string; actorId: string; note: string }): Promise<ReviewCaseResult> {
    const { caseId, actorId, note } = input;
    return this.#change(caseId, null, {
      event: { type: 'escalate' },
      logType: 'escalated',
      actorId,
      columns: {},
      payload: { note },
    });
  }

  /** Notes down that a reviewer looked at a picture of a case, and which. Call it before the bytes leave. */
  async recordReveal(input: { caseId: string; actorId: string; seen: JsonObject }): Promise<void> {
    const { caseId, actorId, seen } = input;
    await this.dataSource.transaction((manager) =>
      this.#log.append(manager, { caseId, type: 'revealed', actorId, payload: seen }),
    );
  }

  #change(caseId: string, seenVersion: number | null, change: CaseChange): Promise<ReviewCaseResult> {
    return this.dataSource.transaction(async (manager) => {
      const reviewCase = await lockCase(manager, caseId);
      if (!reviewCase) return { kind: 'not_found' };
      const stale = seenVersion !== null && seenVersion !== reviewCase.version;
      if (stale || !possibleReviewCaseEvents(reviewCase.state).includes(change.event.type)) {
        return { kind: 'conflict', reviewCase };
      }
      const columns: Partial<ReviewCaseEntity> = {
        ...change.columns,
        state: transitionReviewCase(reviewCase.state, change.event),
        version: reviewCase.version + 1,
      };
      await manager.update(ReviewCaseEntity, { id: caseId }, columns);
      Object.assign(reviewCase, columns);
      await this.#settleGeneration(manager, reviewCase.generationId, change.event);
      await this.bus.publish(manager, 'review.changed', { caseId });
      const { logType: type, actorId, payload } = change;
      await this.#log.append(manager, { caseId, type, actorId, payload });
      return { kind: 'done', reviewCase };
    });
  }

  async #settleGeneration(manager: EntityManager, id: string, event: ReviewCaseEvent): Promise<void> {
    if (event.type !== 'decide') return;
    if (event.decision.kind === 'approve') await this.generations.approve(manager, id);
    else await this.generations.reject(manager, id, event.decision.category);
  }
}

/** Generation first, then case: the order in which a worker that opens a case locks them. */
async function lockCase(manager: EntityManager, caseId: string): Promise<ReviewCaseEntity | null> {
  const seen = await manager.findOneBy(ReviewCaseEntity, { id: caseId });
  if (!seen) return null;
  await manager.findOne(GenerationEntity, {
    where: { id: seen.generationId },
    lock: { mode: 'pessimistic_write' },
  });
  return manager.findOne(ReviewCaseEntity, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
}
