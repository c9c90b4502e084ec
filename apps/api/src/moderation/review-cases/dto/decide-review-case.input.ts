import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ReviewDecision } from '#platform';
import { ReviewDecisionEnum } from '../review.enums.js';

@InputType()
export class DecideReviewCaseInput {
  @Field(() => ID)
  caseId: string;

  @Field(() => ReviewDecisionEnum)
  decision: ReviewDecision;

  @Field(() => String, { nullable: true, description: 'A policy category; needed to reject.' })
  category?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Int, { description: 'The version of the case that was looked at.' })
  version: number;
}
