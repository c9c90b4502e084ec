import { AppError } from '../errors/app-error.js';

export type MailErrorCode = 'MAIL_REFUSED' | 'MAIL_UNAVAILABLE';

/** The mail server did not take a mail. The recipient is not part of the message: errors are logged. */
export class MailError extends AppError<MailErrorCode> {
  constructor(reason: string, code: MailErrorCode, cause?: unknown) {
    super(`The mail was not sent: ${reason}`, { code, retryable: code === 'MAIL_UNAVAILABLE', cause });
  }
}

/** SMTP answers from 500 on are final (RFC 5321 §4.2.1); those from 400 on and broken connections are not. */
const FIRST_FINAL_SMTP_CODE = 500;

export function mailErrorFrom(error: unknown): MailError {
  const smtpCode = smtpCodeOf(error);
  if (smtpCode >= FIRST_FINAL_SMTP_CODE) {
    return new MailError(`the mail server refused it for good (${smtpCode}).`, 'MAIL_REFUSED', error);
  }
  const reason = Number.isNaN(smtpCode)
    ? 'the mail server could not be reached; check SMTP_URL.'
    : `the mail server asks to try later (${smtpCode}).`;
  return new MailError(reason, 'MAIL_UNAVAILABLE', error);
}

function smtpCodeOf(error: unknown): number {
  const isAnswer = typeof error === 'object' && error !== null && 'responseCode' in error;
  return isAnswer ? Number(error.responseCode) : NaN;
}
