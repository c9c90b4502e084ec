import type { EntityManager } from 'typeorm';
import { MailMessageEntity } from '../database/entities/mail-message.entity.js';
import type { Outbox } from '../outbox/outbox.js';
import type { MailContent } from './mail-templates.js';

/** Where the application posts mail: the mail is written down with the change that caused it and sent afterwards. */
export class Mailbox {
  constructor(private readonly outbox: Outbox) {}

  /** @returns the id of the mail's row */
  async post(manager: EntityManager, recipient: string, content: MailContent): Promise<string> {
    const mail = manager.create(MailMessageEntity, { recipient, ...content });
    await manager.save(mail);
    await this.outbox.add(manager, 'mail.send', { mailMessageId: mail.id });
    return mail.id;
  }
}
