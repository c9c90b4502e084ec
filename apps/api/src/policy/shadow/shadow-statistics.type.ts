import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ShadowSide } from '#platform';
import type { VerdictOutcome } from '#policy';
import { OutcomeCountType, PolicyOutcomeEnum } from '../workbench/verdict-comparison.types.js';

export const ShadowSideEnum = { LIVE: 'live', SHADOW: 'shadow' } as const;
registerEnumType(ShadowSideEnum, { name: 'ShadowSide' });

@ObjectType('ShadowRuleCount', { description: 'Disagreements in which one side alone met a rule.' })
export class ShadowRuleCountType {
  @Field(() => String)
  ruleId: string;

  @Field(() => ShadowSideEnum, { description: 'The side that met it.' })
  side: ShadowSide;

  @Field(() => Int)
  count: number;
}

@ObjectType('ShadowExample')
export class ShadowExampleType {
  @Field(() => String)
  prompt: string;

  @Field(() => PolicyOutcomeEnum)
  liveOutcome: VerdictOutcome;

  @Field(() => PolicyOutcomeEnum)
  shadowOutcome: VerdictOutcome;

  @Field(() => [String])
  liveRuleIds: string[];

  @Field(() => [String])
  shadowRuleIds: string[];

  @Field(() => GraphQLISODateTime)
  judgedAt: Date;
}

@ObjectType('ShadowStatistics', {
  description: 'What a version in shadow would have said, beside the live one.',
})
export class ShadowStatisticsType {
  @Field(() => Int)
  judgedCount: number;

  @Field(() => Int)
  disagreementCount: number;

  @Field(() => [OutcomeCountType], { description: 'Before: the live version. After: the one in shadow.' })
  counts: OutcomeCountType[];

  @Field(() => [ShadowRuleCountType], { description: 'The most frequent first.' })
  rules: ShadowRuleCountType[];

  @Field(() => [ShadowExampleType], { description: 'The latest disagreements, two hundred at most.' })
  examples: ShadowExampleType[];
}
