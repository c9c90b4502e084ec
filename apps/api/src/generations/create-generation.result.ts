import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { PolicySpanType } from '../policy/policy.types.js';
import { RolloutClosedReasonEnum, type RolloutClosedReason } from '../rollout/rollout-closed-reason.enum.js';

@ObjectType('PromptRefused', {
  description: 'The prompt breaks the content policy. Nothing was stored and nothing was charged.',
})
export class PromptRefusedResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  category: string;

  @Field(() => String)
  categoryTitle: string;

  @Field(() => String)
  message: string;

  @Field(() => [PolicySpanType])
  spans: PolicySpanType[];

  @Field(() => Boolean, { description: 'True when the policy does not tell which words were met.' })
  spansWithheld: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'A wording that would be allowed, where one is offered.',
  })
  rewrite: string | null;

  @Field(() => String)
  policyVersion: string;
}

@ObjectType('QuotaExceeded')
export class QuotaExceededResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => Int)
  creditsPerDay: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  availableAt: Date | null;
}

@ObjectType('RolloutClosed')
export class RolloutClosedResult {
  @Field(() => String)
  code: string;

  @Field(() => RolloutClosedReasonEnum)
  reason: RolloutClosedReason;

  @Field(() => String)
  message: string;
}

@ObjectType('AccountSuspended')
export class AccountSuspendedResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => GraphQLISODateTime)
  suspendedAt: Date;
}

@ObjectType('QueueFull')
export class QueueFullResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => Int)
  retryAfterSeconds: number;
}

@ObjectType('GenerationUnavailable')
export class GenerationUnavailableResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => String, { nullable: true, description: 'What is wrong, for operators only.' })
  detail: string | null;
}
