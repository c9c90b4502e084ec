import type { MailKind } from '../database/entities/mail-message.entity.js';

/** A mail without its recipient. Plain text: it reads the same everywhere and hides no link behind other words. */
export interface MailContent {
  kind: MailKind;
  subject: string;
  textBody: string;
}

export function invitationMail({
  link,
  expiresInDays,
}: {
  link: string;
  expiresInDays: number;
}): MailContent {
  return {
    kind: 'invitation',
    subject: 'Your invitation to Frisket',
    textBody: paragraphs(
      'Hello,',
      'You asked to be let into Frisket, and now there is room for you.',
      `Open this link and press the button on the page to sign in:\n${link}`,
      `The link works once and for ${expiresInDays} days. Afterwards, ask for a new one on the sign-in page.`,
      'If you did not join our waitlist, you can ignore this mail; nothing will happen.',
    ),
  };
}

export function signInMail({
  link,
  expiresInMinutes,
}: {
  link: string;
  expiresInMinutes: number;
}): MailContent {
  return {
    kind: 'sign_in',
    subject: 'Your sign-in link for Frisket',
    textBody: paragraphs(
      'Hello,',
      `Open this link and press the button on the page to sign in:\n${link}`,
      `The link works once and for ${expiresInMinutes} minutes.`,
      'If you did not ask for it, you can ignore this mail. Do not pass the link on: it opens your account.',
    ),
  };
}

function paragraphs(...texts: string[]): string {
  return `${texts.join('\n\n')}\n`;
}
