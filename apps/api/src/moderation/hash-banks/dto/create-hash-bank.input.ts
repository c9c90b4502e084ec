import { Field, InputType } from '@nestjs/graphql';

@InputType()
export class CreateHashBankInput {
  @Field(() => String, { description: 'Lower-case letters, digits, hyphens and underscores.' })
  name: string;

  @Field(() => String, { description: 'The policy category that a match breaks.' })
  category: string;

  @Field(() => String, { defaultValue: '' })
  description: string;
}
