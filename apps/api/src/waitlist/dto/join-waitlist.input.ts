import { Field, InputType } from '@nestjs/graphql';

@InputType()
export class JoinWaitlistInput {
  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'What the person wants to make, in their own words.' })
  intendedUse: string;

  @Field(() => Boolean)
  agreesToPolicy: boolean;
}
