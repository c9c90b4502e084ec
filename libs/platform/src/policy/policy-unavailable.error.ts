import { AppError } from '../errors/app-error.js';

/** There is no live version of the content policy that this process can judge by. Nothing may be made until there is. */
export class PolicyUnavailableError extends AppError<'POLICY_UNAVAILABLE'> {
  constructor(readonly problem: string) {
    super(`No content policy is in force: ${problem} An operator can publish a version under Policy.`, {
      code: 'POLICY_UNAVAILABLE',
      retryable: true,
    });
  }
}
