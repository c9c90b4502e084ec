import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ReviewCaseState, ReviewDecision, VerdictOutcome } from '#platform';
import { connectionOf } from '../../graphql/pagination/connection.js';
import { PolicySpanType } from '../../policy/policy.types.js';
import { ReviewCaseStateEnum, ReviewDecisionEnum, VerdictOutcomeEnum } from './review.enums.js';

@ObjectType('Verdict', { description: 'What the automatic review said of the prompt alone.' })
export class VerdictType {
  @Field(() => VerdictOutcomeEnum)
  outcome: VerdictOutcome;

  @Field(() => String, { nullable: true })
  category: string | null;

  @Field(() => String)
  code: string;

  @Field(() => Float)
  score: number;

  @Field(() => [PolicySpanType])
  matches: PolicySpanType[];

  @Field(() => String)
  policyVersion: string;

  @Field(() => [String])
  reasons: string[];
}

@ObjectType('PromptsAround', { description: 'Words that are not in the request but were judged with it.' })
export class PromptsAroundType {
  @Field(() => [String], { description: 'Prompts behind the picture it starts from, newest first.' })
  source: string[];

  @Field(() => [String], { description: 'Prompts behind the picture that a blend leads to, newest first.' })
  target: string[];

  @Field(() => [String], { description: 'What the person asked for in the hour before, oldest first.' })
  before: string[];
}

@ObjectType('ReviewImage')
export class ReviewImageType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  position: number;

  @Field(() => String, { description: 'Every fetch of a held image is written to the review log.' })
  url: string;

  @Field(() => Int)
  widthPx: number;

  @Field(() => Int)
  heightPx: number;
}

@ObjectType('ReviewEvent')
export class ReviewEventType {
  @Field(() => ID)
  id: string;

  /** Not part of the schema; `actorName` is resolved from it. */
  actorId: string | null;

  @Field(() => String)
  type: string;

  @Field(() => String)
  actorKind: string;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => String, { description: 'JSON.' })
  payload: string;
}

@ObjectType('ReviewCase', { description: 'Something a person must look at.' })
export class ReviewCaseType {
  @Field(() => ID)
  id: string;

  /** Not part of the schema; prompt, verdict and pictures are resolved from it. */
  generationId: string;

  /** Not part of the schema; `decidedByName` is resolved from it. */
  decidedBy: string | null;

  @Field(() => ReviewCaseStateEnum)
  state: ReviewCaseState;

  @Field(() => String, { nullable: true })
  category: string | null;

  @Field(() => Int)
  priority: number;

  @Field(() => Int, { description: 'Pass it back with a decision; a stale one is refused.' })
  version: number;

  @Field(() => GraphQLISODateTime)
  openedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt: Date | null;

  @Field(() => ReviewDecisionEnum, { nullable: true })
  decision: ReviewDecision | null;

  @Field(() => String, { nullable: true })
  decisionCategory: string | null;

  @Field(() => String, { nullable: true })
  decisionNote: string | null;
}

export const ReviewCaseConnection = connectionOf(ReviewCaseType, 'ReviewCase');
