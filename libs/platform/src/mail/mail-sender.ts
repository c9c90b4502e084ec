export interface OutgoingMail {
  recipient: string;
  subject: string;
  textBody: string;
}

/** `sent`: a mail server took it. `kept`: there is none, the console's outbox shows it instead. */
export type MailOutcome = 'sent' | 'kept';

export interface MailSender {
  /** @throws MailError when the mail server refused; `retryable` says whether later may be better */
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): Promise<void>;
}

export const MAIL_SENDER = Symbol('MailSender');
