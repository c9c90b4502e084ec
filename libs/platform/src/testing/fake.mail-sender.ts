import type { MailOutcome, MailSender, OutgoingMail } from '../mail/mail-sender.js';

/** Takes every mail, like a mail server, and lets a test read what it took. */
export class FakeMailSender implements MailSender {
  readonly sent: OutgoingMail[] = [];
  #failure: Error | null = null;

  /** The next mails fail with this error; null makes them work again. */
  failWith(error: Error | null): void {
    this.#failure = error;
  }

  async send({ recipient, subject, textBody }: OutgoingMail): Promise<MailOutcome> {
    if (this.#failure !== null) throw this.#failure;
    this.sent.push({ recipient, subject, textBody });
    return 'sent';
  }

  async close(): Promise<void> {
    // Holds nothing.
  }
}
