import type { UserEntity } from '#platform';
import { make } from '../graphql/make.js';
import { invalidInput } from '../graphql/results/invalid-input.result.js';
import { rateLimited } from '../graphql/results/rate-limited.result.js';
import type { RedeemSignInLinkResult, RequestSignInLinkResult } from './sign-in.unions.js';
import { SignedInResult, SignInLinkInvalidResult, SignInLinkSentResult } from './sign-in.results.js';
import type { RedeemOutcome, RequestLinkOutcome } from './sign-in.service.js';
import { ViewerType } from './viewer.type.js';

export function toRequestLinkResult(outcome: RequestLinkOutcome): typeof RequestSignInLinkResult {
  switch (outcome.kind) {
    case 'answered':
      return make(SignInLinkSentResult, {
        message: 'If this address has an account, a sign-in link is on its way. It works for 15 minutes.',
      });
    case 'invalid':
      return invalidInput(outcome.problems);
    case 'rateLimited':
      return rateLimited(outcome.retryAfterSeconds);
  }
}

export function toRedeemResult(outcome: RedeemOutcome): typeof RedeemSignInLinkResult {
  switch (outcome.kind) {
    case 'signedIn':
      return make(SignedInResult, { viewer: toViewer(outcome.user) });
    case 'invalid':
      return make(SignInLinkInvalidResult, {
        code: 'SIGN_IN_LINK_INVALID',
        message: 'This link does not work any more. Please ask for a new one.',
      });
    case 'rateLimited':
      return rateLimited(outcome.retryAfterSeconds);
  }
}

export function toViewer(user: UserEntity): ViewerType {
  return make(ViewerType, {
    id: user.id,
    email: user.email,
    displayName: user.displayName,
    role: user.role,
    accessStage: user.accessStage,
    suspended: user.suspendedAt !== null,
  });
}
