/** The command line itself is wrong; the message says how to put it right. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
