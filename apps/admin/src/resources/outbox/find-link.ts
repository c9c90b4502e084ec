/** The first web address in a mail's text: sign-in mails carry exactly one. */
export function findLink(text: string): string | undefined {
  return /https?:\/\/\S+/.exec(text)?.[0];
}
