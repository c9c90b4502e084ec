import { UnauthorizedException } from '@nestjs/common';
import type { ApiContext, SignedInContext } from './api-context.js';

/** Narrows the context of a route whose permission lets signed-in people in only. */
export function signedIn(context: ApiContext): SignedInContext {
  const { user } = context;
  if (user === null) throw new UnauthorizedException();
  return { ...context, user };
}
