import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const PolicyPartEnum = {
  PACK: 'pack',
  RULE: 'rule',
  JOINT_RULE: 'joint_rule',
  CONCEPT: 'concept',
  STAGE: 'stage',
  COST: 'cost',
  THRESHOLD: 'threshold',
} as const;
export type PolicyPart = (typeof PolicyPartEnum)[keyof typeof PolicyPartEnum];

export const PolicyDiffKindEnum = { ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed' } as const;
export type PolicyDiffKind = (typeof PolicyDiffKindEnum)[keyof typeof PolicyDiffKindEnum];

registerEnumType(PolicyPartEnum, { name: 'PolicyPart' });
registerEnumType(PolicyDiffKindEnum, { name: 'PolicyDiffKind' });

@ObjectType('PolicyFieldDiff')
export class PolicyFieldDiffType {
  @Field(() => String)
  field: string;

  @Field(() => String, { nullable: true, description: 'JSON; null where it was not there.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'JSON; null where it is no more.' })
  after: string | null;

  @Field(() => [String], { description: 'For lists: entries that came.' })
  added: string[];

  @Field(() => [String], { description: 'For lists: entries that went.' })
  removed: string[];
}

@ObjectType('PolicyDiffEntry')
export class PolicyDiffEntryType {
  @Field(() => PolicyPartEnum)
  part: PolicyPart;

  @Field(() => String)
  id: string;

  @Field(() => PolicyDiffKindEnum)
  kind: PolicyDiffKind;

  @Field(() => [PolicyFieldDiffType], { description: 'Empty for what came or went as a whole.' })
  fields: PolicyFieldDiffType[];
}
