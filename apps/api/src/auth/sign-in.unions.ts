import { createUnionType } from '@nestjs/graphql';
import { InvalidInputResult } from '../graphql/results/invalid-input.result.js';
import { RateLimitedResult } from '../graphql/results/rate-limited.result.js';
import { SignedInResult, SignInLinkInvalidResult, SignInLinkSentResult } from './sign-in.results.js';

export const RequestSignInLinkResult = createUnionType({
  name: 'RequestSignInLinkResult',
  types: () => [SignInLinkSentResult, InvalidInputResult, RateLimitedResult] as const,
});

export const RedeemSignInLinkResult = createUnionType({
  name: 'RedeemSignInLinkResult',
  types: () => [SignedInResult, SignInLinkInvalidResult, RateLimitedResult] as const,
});
