import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PolicyPackOrigin, PolicyPackState } from '#platform';
import type { PackVersionEvent } from '#policy';
import {
  PolicyVersionActionEnum,
  PolicyVersionOriginEnum,
  PolicyVersionStateEnum,
} from './policy-version.enums.js';

@ObjectType('PolicyVersion', { description: 'One version of the content policy as data.' })
export class PolicyVersionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => PolicyVersionStateEnum)
  state: PolicyPackState;

  @Field(() => PolicyVersionOriginEnum)
  origin: PolicyPackOrigin;

  @Field(() => String)
  note: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What its verdicts cite; null until it has judged. Covers the content and the text classifier.',
  })
  hash: string | null;

  @Field(() => String, { description: 'SHA-256 of the content alone.' })
  contentHash: string;

  @Field(() => Int, { description: 'Grows with every change; name it when changing the version.' })
  revision: number;

  @Field(() => Int)
  ruleCount: number;

  @Field(() => Int)
  conceptCount: number;

  @Field(() => Int, { nullable: true, description: 'Number of the version it was made from.' })
  basedOnNumber: number | null;

  @Field(() => String, { nullable: true, description: 'Null when it came with a release of Frisket.' })
  authorName: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  shadowSince: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it last became live.' })
  publishedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  retiredAt: Date | null;

  @Field(() => [PolicyVersionActionEnum], { description: 'What its state allows.' })
  actions: PackVersionEvent[];
}
