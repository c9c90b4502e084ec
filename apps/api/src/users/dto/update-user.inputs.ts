import { Field, ID, InputType } from '@nestjs/graphql';
import type { UserRole } from '#platform';
import type { AccessStage } from '#rollout';
import { AccessStageEnum } from '../access-stage.enum.js';
import { RoleEnum } from '../role.enum.js';

@InputType()
export class SetUserAccessStageInput {
  @Field(() => ID)
  userId: string;

  @Field(() => AccessStageEnum)
  accessStage: AccessStage;

  @Field(() => String)
  reason: string;
}

@InputType()
export class SetUserRoleInput {
  @Field(() => ID)
  userId: string;

  @Field(() => RoleEnum)
  role: UserRole;

  @Field(() => String)
  reason: string;
}

@InputType()
export class SuspendUserInput {
  @Field(() => ID)
  userId: string;

  @Field(() => String, { description: 'The person is shown this.' })
  reason: string;
}
