import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { WaitlistState } from '#rollout';
import { connectionOf } from '../graphql/pagination/connection.js';
import { WaitlistStateEnum } from './waitlist-state.enum.js';

@ObjectType('WaitlistEntry')
export class WaitlistEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  intendedUse: string;

  @Field(() => WaitlistStateEnum)
  state: WaitlistState;

  @Field(() => GraphQLISODateTime)
  policyAgreedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  invitedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  acceptedAt: Date | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

export const WaitlistEntryConnection = connectionOf(WaitlistEntryType, 'WaitlistEntry');
