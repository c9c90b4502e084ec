import { createUnionType } from '@nestjs/graphql';
import { z } from 'zod';
import type {
  GenerationEntity,
  ImageEntity,
  PromptsAround,
  ReviewCaseEntity,
  ReviewEventEntity,
} from '#platform';
import type { Verdict } from '#policy';
import { make } from '../../graphql/make.js';
import { conflict, ConflictResult } from '../../graphql/results/conflict.result.js';
import { invalidInput, InvalidInputResult } from '../../graphql/results/invalid-input.result.js';
import { notFound, NotFoundResult } from '../../graphql/results/not-found.result.js';
import { imageUrl } from '../../images/image-url.js';
import { toPolicySpan } from '../../policy/policy.mapper.js';
import {
  PromptsAroundType,
  ReviewCaseType,
  ReviewEventType,
  ReviewImageType,
  VerdictType,
} from './review-case.type.js';
import type { ReviewSource } from './review-source.read-model.js';
import { ReviewSourceType } from './review-source.type.js';
import type { ReviewOutcome } from './review-decision.service.js';

export const DecideReviewCaseResult = createUnionType({
  name: 'DecideReviewCaseResult',
  types: () => [ReviewCaseType, NotFoundResult, ConflictResult, InvalidInputResult] as const,
});

export function toReviewResult(outcome: ReviewOutcome): typeof DecideReviewCaseResult {
  switch (outcome.kind) {
    case 'done':
      return toReviewCase(outcome.reviewCase);
    case 'notFound':
      return notFound('There is no such review case.');
    case 'conflict':
      return conflict(outcome.message);
    case 'invalid':
      return invalidInput(outcome.problems);
  }
}

export function toReviewCase(reviewCase: ReviewCaseEntity): ReviewCaseType {
  return make(ReviewCaseType, {
    id: reviewCase.id,
    generationId: reviewCase.generationId,
    state: reviewCase.state,
    category: reviewCase.category,
    priority: reviewCase.priority,
    version: reviewCase.version,
    openedAt: reviewCase.openedAt,
    decidedAt: reviewCase.decidedAt,
    decidedBy: reviewCase.decidedBy,
    decision: reviewCase.decision,
    decisionCategory: reviewCase.decisionCategory,
    decisionNote: reviewCase.decisionNote,
  });
}

/** Moderators see every span, also those that the user is not shown. */
export function toVerdict({ promptVerdict }: GenerationEntity): VerdictType {
  // The column holds the verdict as the policy gave it.
  const verdict = promptVerdict as unknown as Verdict;
  return make(VerdictType, {
    outcome: verdict.outcome,
    category: verdict.category,
    code: verdict.code,
    score: verdict.score,
    matches: verdict.matches.map(toPolicySpan),
    policyVersion: verdict.policyVersion,
    reasons: verdict.reasons.map((reason) => reason.message),
  });
}

/** Cases of older releases were opened without reasons. */
const openedPayload = z.object({ reasons: z.array(z.string()).catch([]) });

export function toHeldFor(events: readonly ReviewEventEntity[]): string[] {
  const opened = events.find(({ type }) => type === 'opened');
  return opened === undefined ? [] : [...new Set(openedPayload.parse(opened.payload).reasons)];
}

export function toPromptsAround({ source, target, before }: PromptsAround): PromptsAroundType {
  return make(PromptsAroundType, { source: [...source], target: [...target], before: [...before] });
}

export function toReviewImage({ id, position, widthPx, heightPx }: ImageEntity): ReviewImageType {
  return make(ReviewImageType, { id, position, widthPx, heightPx, url: imageUrl(id) });
}

export function toReviewSource(
  caseId: string,
  { part, widthPx, heightPx, storageKey }: ReviewSource,
): ReviewSourceType {
  const url = storageKey === null ? null : `/review-cases/${caseId}/sources/${part}`;
  return make(ReviewSourceType, { part, widthPx, heightPx, url });
}

export function toReviewEvent(event: ReviewEventEntity): ReviewEventType {
  return make(ReviewEventType, {
    id: event.id,
    actorId: event.actorId,
    type: event.type,
    actorKind: event.actorKind,
    createdAt: event.createdAt,
    payload: JSON.stringify(event.payload),
  });
}
