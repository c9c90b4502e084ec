import type { EntityManager } from 'typeorm';
import { ReviewCaseEntity } from '../database/entities/review-case.entity.js';
import type { EventBus } from '../events/event-bus.js';
import { ReviewLog } from './review-log.js';

export interface NewReviewCase {
  readonly generationId: string;
  /** A policy category. */
  readonly category: string | null;
  readonly policyVersion: string;
  /** Higher is looked at first; 0 by default. */
  readonly priority?: number;
  readonly reasons?: readonly string[];
}

/** Opens a case in the caller's transaction. */
export type OpenReviewCase = (manager: EntityManager, wanted: NewReviewCase) => Promise<string>;

export function createReviewCaseOpener(bus: EventBus, now: () => Date): OpenReviewCase {
  const log = new ReviewLog(now);
  return async (manager, wanted) => {
    const { generationId, category, policyVersion, priority = 0, reasons = [] } = wanted;
    const reviewCase = await manager.save(
      manager.create(ReviewCaseEntity, { generationId, category, policyVersion, priority, openedAt: now() }),
    );
    await bus.publish(manager, 'review.changed', { caseId: reviewCase.id });
    await log.append(manager, {
      caseId: reviewCase.id,
      type: 'opened',
      actorId: null,
      payload: { generationId, category, policyVersion, reasons },
    });
    return reviewCase.id;
  };
}
