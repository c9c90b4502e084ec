import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { MailMessageEntity } from '#platform';
import { RequiresRole } from '../auth/permission.js';
import { make } from '../graphql/make.js';
import { type Connection, toConnection } from '../graphql/pagination/connection.js';
import { ListArgs, listPage } from '../graphql/pagination/list.args.js';
import { createdAtCursor } from '../graphql/pagination/newest-first.js';
import { MailMessageReadModel } from './mail-message.read-model.js';
import { MailMessageConnection, MailMessageType } from './mail-message.type.js';

@Resolver(() => MailMessageType)
export class MailMessageResolver {
  constructor(private readonly mails: MailMessageReadModel) {}

  @RequiresRole('operator')
  @Query(() => MailMessageConnection)
  async mailMessages(@Args() args: ListArgs): Promise<Connection<MailMessageType>> {
    const page = await this.mails.page(listPage(args));
    return toConnection(page, { cursorOf: createdAtCursor, nodeOf: toMailMessage });
  }

  @RequiresRole('operator')
  @Query(() => MailMessageType, { nullable: true })
  async mailMessage(@Args('id', { type: () => ID }) id: string): Promise<MailMessageType | null> {
    const mail = await this.mails.byId(id);
    return mail === null ? null : toMailMessage(mail);
  }
}

function toMailMessage(mail: MailMessageEntity): MailMessageType {
  return make(MailMessageType, {
    id: mail.id,
    recipient: mail.recipient,
    subject: mail.subject,
    textBody: mail.textBody,
    kind: mail.kind,
    state: mail.state,
    error: mail.error,
    createdAt: mail.createdAt,
    sentAt: mail.sentAt,
  });
}
