import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { VerdictOutcome } from '#policy';
import { PolicySpanType } from '../policy.types.js';
import { PolicyOutcomeEnum } from './verdict-comparison.types.js';

@ObjectType('PolicyTestReason')
export class PolicyTestReasonType {
  @Field(() => String)
  code: string;

  @Field(() => String)
  category: string;

  @Field(() => String)
  message: string;
}

@ObjectType('PolicyTestVerdict', { description: 'What one version says of a text that is only tried out.' })
export class PolicyTestVerdictType {
  @Field(() => ID)
  versionId: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => PolicyOutcomeEnum)
  outcome: VerdictOutcome;

  @Field(() => String)
  code: string;

  @Field(() => Float, { description: 'Estimated probability of a breach, 0 to 1.' })
  score: number;

  @Field(() => [PolicySpanType])
  matches: PolicySpanType[];

  @Field(() => [PolicyTestReasonType], { description: 'The gravest first.' })
  reasons: PolicyTestReasonType[];

  @Field(() => [String])
  ruleIds: string[];

  @Field(() => [String], { description: 'Rules in shadow that were met.' })
  shadowRuleIds: string[];

  @Field(() => Boolean)
  spansWithheld: boolean;

  @Field(() => String, { nullable: true })
  rewrite: string | null;

  @Field(() => Float)
  reviewMs: number;
}
