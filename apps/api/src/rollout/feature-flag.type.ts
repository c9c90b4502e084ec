import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('FeatureFlag')
export class FeatureFlagType {
  @Field(() => ID)
  key: string;

  /** Not part of the schema; `updatedByName` is resolved from it. */
  updatedBy: string | null;

  @Field(() => String)
  description: string;

  @Field(() => String)
  kind: string;

  @Field(() => Boolean)
  enabled: boolean;

  @Field(() => String, {
    description: 'DATABASE, or UNLEASH when an Unleash server rules and flags are read-only here.',
  })
  source: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  updatedAt: Date | null;
}
