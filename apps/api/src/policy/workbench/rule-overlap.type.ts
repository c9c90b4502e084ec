import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PolicyRuleOverlap', {
  description:
    'How often rules are met by the same texts: examples of the version and prompts of the last two weeks.',
})
export class PolicyRuleOverlapType {
  @Field(() => [String], { description: 'Those met most, most first.' })
  ruleIds: string[];

  @Field(() => [[Int]], { description: 'Square; on the diagonal, texts that meet the rule.' })
  counts: number[][];

  @Field(() => [Int], { description: 'Per rule, texts that meet no other rule.' })
  alone: number[];

  @Field(() => Int)
  textCount: number;
}
