import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { UserRole } from '#platform';
import type { AccessStage } from '#rollout';
import { connectionOf } from '../graphql/pagination/connection.js';
import { AccessStageEnum } from './access-stage.enum.js';
import { RoleEnum } from './role.enum.js';

@ObjectType('User')
export class UserType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  displayName: string;

  @Field(() => RoleEnum)
  role: UserRole;

  @Field(() => AccessStageEnum)
  accessStage: AccessStage;

  @Field(() => GraphQLISODateTime, { nullable: true })
  suspendedAt: Date | null;

  @Field(() => String, { nullable: true })
  suspensionReason: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

export const UserConnection = connectionOf(UserType, 'User');
