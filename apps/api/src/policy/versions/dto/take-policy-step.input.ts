import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PackVersionEvent } from '#policy';
import { PolicyVersionActionEnum } from '../policy-version.enums.js';

@InputType()
export class TakePolicyStepInput {
  @Field(() => ID)
  id: string;

  @Field(() => PolicyVersionActionEnum)
  action: PackVersionEvent;

  @Field(() => Int, { description: 'Of the version as it was seen.' })
  revision: number;

  @Field(() => String)
  reason: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Digest of the changes in verdict that were read; publishing asks for it when there are any.',
  })
  acknowledgedChanges?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was typed to confirm: PUBLISH to publish, ROLL BACK to restore; nothing otherwise.',
  })
  confirmation?: string | null;
}
