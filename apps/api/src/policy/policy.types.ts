import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PolicyCategory')
export class PolicyCategoryType {
  @Field(() => String)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  description: string;
}

@ObjectType('ContentPolicy')
export class ContentPolicyType {
  @Field(() => String)
  version: string;

  @Field(() => [PolicyCategoryType])
  categories: PolicyCategoryType[];

  @Field(() => Int, { description: 'Refused prompts are kept this many days, without their authors.' })
  refusedPromptsKeptDays: number;
}

@ObjectType('PolicySpan')
export class PolicySpanType {
  @Field(() => Int, { description: 'UTF-16 offset into the text as it was sent.' })
  start: number;

  @Field(() => Int, { description: 'Exclusive.' })
  end: number;

  @Field(() => String)
  category: string;

  @Field(() => String)
  ruleId: string;
}
