import type { EntityManager } from 'typeorm';
import { MailMessageEntity } from '../database/entities/mail-message.entity.js';
import type { OutboxHandler } from '../outbox/outbox-dispatcher.js';
import { MailError } from './mail.error.js';
import type { MailSender } from './mail-sender.js';

/** A sign-in link is long dead by then, and the person has asked for another or given up. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60_000;

/** Sends the mail of a `mail.send` message. A refusal for good ends as a failed mail, everything else is retried. */
export function createSendMailHandler(sender: MailSender): OutboxHandler<'mail.send'> {
  return async ({ mailMessageId }, manager) => {
    const mail = await manager.findOneBy(MailMessageEntity, { id: mailMessageId });
    if (mail === null || mail.state !== 'pending') return;
    await deliver(sender, mail, manager);
  };
}

async function deliver(sender: MailSender, mail: MailMessageEntity, manager: EntityManager): Promise<void> {
  try {
    const outcome = await sender.send(mail);
    const sentAt = outcome === 'sent' ? new Date() : null;
    await manager.update(MailMessageEntity, mail.id, { state: outcome, sentAt, error: null });
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    const isTooOld = Date.now() - mail.createdAt.getTime() > GIVE_UP_AFTER_MS;
    if (error.retryable && !isTooOld) throw error;
    await manager.update(MailMessageEntity, mail.id, { state: 'failed', error: error.message });
  }
}
