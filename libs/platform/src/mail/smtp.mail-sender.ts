import { createTransport, type Transporter } from 'nodemailer';
import { mailErrorFrom } from './mail.error.js';
import type { MailOutcome, MailSender, OutgoingMail } from './mail-sender.js';

/** A mail server that is slower than this is treated as away; the outbox tries again. */
const SMTP_TIMEOUT_MS = 15_000;

export interface SmtpOptions {
  /** smtp://user:secret@host:587 or smtps://… */
  url: string;
  /** The sender's address, for example "Frisket <frisket@example.org>". */
  from: string;
}

export class SmtpMailSender implements MailSender {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor({ url, from }: SmtpOptions) {
    this.#from = from;
    this.#transport = createTransport({
      url,
      connectionTimeout: SMTP_TIMEOUT_MS,
      greetingTimeout: SMTP_TIMEOUT_MS,
      socketTimeout: SMTP_TIMEOUT_MS,
      // Mails are plain text made from strings: nothing may be read from a disk or a network because of one.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    try {
      await this.#transport.sendMail({
        from: this.#from,
        to: { name: '', address: mail.recipient },
        subject: mail.subject,
        text: mail.textBody,
      });
      return 'sent';
    } catch (error) {
      throw mailErrorFrom(error);
    }
  }

  async close(): Promise<void> {
    this.#transport.close();
  }
}
