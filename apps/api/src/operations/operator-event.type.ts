import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/pagination/connection.js';

@ObjectType('OperatorEvent', { description: 'One act of an operator.' })
export class OperatorEventType {
  @Field(() => ID)
  id: string;

  /** Not part of the schema; `actorName` is resolved from it. */
  actorId: string | null;

  @Field(() => String)
  action: string;

  @Field(() => String)
  target: string;

  @Field(() => String, { description: 'JSON.' })
  payload: string;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

export const OperatorEventConnection = connectionOf(OperatorEventType, 'OperatorEvent');
