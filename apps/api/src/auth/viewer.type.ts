import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { UserRole } from '#platform';
import type { AccessStage } from '#rollout';
import { AccessStageEnum } from '../users/access-stage.enum.js';
import { RoleEnum } from '../users/role.enum.js';

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerType {
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

  @Field(() => Boolean)
  suspended: boolean;
}
