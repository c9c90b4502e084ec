import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  BusinessEvents,
  GenerationEntity,
  type ReviewCaseEntity,
  type ReviewCaseResult,
  ReviewCaseStore,
} from '#platform';
import type { SignedInContext } from '../../context/api-context.js';
import { reasonProblems } from '../../graphql/reason.js';
import type { FieldProblem } from '../../graphql/results/invalid-input.result.js';
import type { DecideReviewCaseInput } from './dto/decide-review-case.input.js';
import { parseDecision } from './parse-decision.js';
import { ReviewCaseReadModel } from './review-case.read-model.js';

export type ReviewOutcome =
  | { readonly kind: 'done'; readonly reviewCase: ReviewCaseEntity }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

/** What moderators do to review cases. Nobody judges their own pictures. */
@Injectable()
export class ReviewDecisionService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cases: ReviewCaseReadModel,
    private readonly store: ReviewCaseStore,
    private readonly events: BusinessEvents,
  ) {}

  async decide(context: SignedInContext, input: DecideReviewCaseInput): Promise<ReviewOutcome> {
    const parsed = parseDecision(input);
    if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems };
    const refusal = await this.refusal(context, input.caseId);
    if (refusal !== null) return refusal;
    const { caseId, version } = input;
    const { decision } = parsed;
    const result = await this.store.decide({ caseId, version, decision, actorId: context.user.id });
    if (result.kind === 'done') this.events.record('review.decided', { decision: decision.kind }, { caseId });
    return toOutcome(result);
  }

  async escalate(context: SignedInContext, caseId: string, note: string): Promise<ReviewOutcome> {
    const problems = reasonProblems('note', note);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const refusal = await this.refusal(context, caseId);
    if (refusal !== null) return refusal;
    const result = await this.store.escalate({ caseId, note: note.trim(), actorId: context.user.id });
    if (result.kind === 'done') this.events.record('review.escalated', {}, { caseId });
    return toOutcome(result);
  }

  private async refusal({ user }: SignedInContext, caseId: string): Promise<ReviewOutcome | null> {
    const reviewCase = await this.cases.byId(caseId);
    if (reviewCase === null) return { kind: 'notFound' };
    const isOwn = await this.dataSource.manager.existsBy(GenerationEntity, {
      id: reviewCase.generationId,
      userId: user.id,
    });
    return isOwn
      ? { kind: 'conflict', message: 'This case is about your own pictures; somebody else decides it.' }
      : null;
  }
}

function toOutcome(result: ReviewCaseResult): ReviewOutcome {
  switch (result.kind) {
    case 'done':
      return result;
    case 'not_found':
      return { kind: 'notFound' };
    case 'conflict':
      return { kind: 'conflict', message: conflictMessage(result.reviewCase) };
  }
}

function conflictMessage({ state }: ReviewCaseEntity): string {
  return state === 'closed'
    ? 'Somebody else has decided this case already.'
    : 'This case has changed meanwhile. Please look at it again.';
}
