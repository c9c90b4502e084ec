import { Field, ObjectType } from '@nestjs/graphql';
import { ViewerType } from './viewer.type.js';

@ObjectType('SignInLinkSent', { description: 'The same answer whether or not the address is known.' })
export class SignInLinkSentResult {
  @Field(() => String)
  message: string;
}

@ObjectType('SignedIn')
export class SignedInResult {
  @Field(() => ViewerType)
  viewer: ViewerType;
}

@ObjectType('SignInLinkInvalid', {
  description: 'The link has expired, has been used, or was never ours; the answer does not tell which.',
})
export class SignInLinkInvalidResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;
}
