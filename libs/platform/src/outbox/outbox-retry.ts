/** First wait after a failure; doubled each time. */
const FIRST_RETRY_DELAY_MS = 1_000;
/** A mail server's maintenance should not keep its mails waiting much longer than it lasts. */
const MAX_RETRY_DELAY_MS = 5 * 60_000;

/** @param attempts failed attempts so far, from 1 */
export function outboxRetryDelayMs(attempts: number): number {
  return Math.min(FIRST_RETRY_DELAY_MS * 2 ** (attempts - 1), MAX_RETRY_DELAY_MS);
}
