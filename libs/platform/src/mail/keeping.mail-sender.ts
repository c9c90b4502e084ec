import type { MailOutcome, MailSender } from './mail-sender.js';

/** No mail server is configured: every mail stays in the database, where the operator reads it in the console. */
export class KeepingMailSender implements MailSender {
  async send(): Promise<MailOutcome> {
    return 'kept';
  }

  async close(): Promise<void> {
    // Holds nothing.
  }
}
