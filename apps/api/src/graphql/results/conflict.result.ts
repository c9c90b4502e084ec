import { Field, ObjectType } from '@nestjs/graphql';
import { make } from '../make.js';

@ObjectType('Conflict', { description: 'It has changed meanwhile, or its state does not allow this.' })
export class ConflictResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;
}

export function conflict(message: string): ConflictResult {
  return make(ConflictResult, { code: 'CONFLICT', message });
}
