import { Field, ObjectType } from '@nestjs/graphql';
import { make } from '../make.js';

@ObjectType('NotFound', { description: 'There is no such thing, or it is not yours.' })
export class NotFoundResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;
}

export function notFound(message: string): NotFoundResult {
  return make(NotFoundResult, { code: 'NOT_FOUND', message });
}
