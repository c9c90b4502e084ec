import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { VerdictChange, VerdictOutcome } from '#policy';

export const PolicyOutcomeEnum = { ALLOW: 'allow', HOLD: 'hold', BLOCK: 'block' } as const;
export const VerdictChangeKindEnum = { STRICTER: 'stricter', MILDER: 'milder', REASON: 'reason' } as const;

registerEnumType(PolicyOutcomeEnum, { name: 'PolicyOutcome' });
registerEnumType(VerdictChangeKindEnum, { name: 'VerdictChangeKind' });

@ObjectType('OutcomeCount', { description: 'How many texts went from which outcome to which.' })
export class OutcomeCountType {
  @Field(() => PolicyOutcomeEnum)
  before: VerdictOutcome;

  @Field(() => PolicyOutcomeEnum)
  after: VerdictOutcome;

  @Field(() => Int)
  count: number;
}

@ObjectType('ComparedVerdict')
export class ComparedVerdictType {
  @Field(() => PolicyOutcomeEnum)
  outcome: VerdictOutcome;

  @Field(() => String)
  code: string;

  @Field(() => [String])
  ruleIds: string[];
}

@ObjectType('VerdictChange', { description: 'A text whose verdict differs between two versions.' })
export class VerdictChangeType {
  @Field(() => String)
  text: string;

  @Field(() => VerdictChangeKindEnum)
  kind: VerdictChange['kind'];

  @Field(() => ComparedVerdictType)
  before: ComparedVerdictType;

  @Field(() => ComparedVerdictType)
  after: ComparedVerdictType;
}

@ObjectType('PolicyChanges', {
  description: 'What publishing a version would change, on the inline examples of both versions.',
})
export class PolicyChangesType {
  @Field(() => String, { description: 'Name it when publishing to say that the changes were read.' })
  digest: string;

  @Field(() => Int)
  count: number;

  @Field(() => Int)
  textCount: number;

  @Field(() => [VerdictChangeType])
  changes: VerdictChangeType[];
}

@ObjectType('PolicyBackTest', {
  description: 'What a version would have said of stored prompts, beside what the live version says.',
})
export class PolicyBackTestType {
  @Field(() => Int, { description: 'Different prompts that were judged.' })
  textCount: number;

  @Field(() => Boolean, { description: 'True when there were more prompts than are judged at once.' })
  isCapped: boolean;

  @Field(() => [OutcomeCountType])
  counts: OutcomeCountType[];

  @Field(() => Int)
  changeCount: number;

  @Field(() => [VerdictChangeType], { description: 'The newest, two hundred at most.' })
  changes: VerdictChangeType[];
}
