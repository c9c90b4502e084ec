import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { MailState } from '#platform';
import { connectionOf } from '../graphql/pagination/connection.js';
import { MailStateEnum } from './mail-state.enum.js';

@ObjectType('MailMessage')
export class MailMessageType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  recipient: string;

  @Field(() => String)
  subject: string;

  @Field(() => String)
  textBody: string;

  @Field(() => String)
  kind: string;

  @Field(() => MailStateEnum)
  state: MailState;

  @Field(() => String, { nullable: true })
  error: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  sentAt: Date | null;
}

export const MailMessageConnection = connectionOf(MailMessageType, 'MailMessage');
