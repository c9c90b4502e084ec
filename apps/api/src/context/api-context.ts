import type { RequestContext, UserEntity } from '#platform';

/** Who asks and from where; the first argument of every service method. */
export interface ApiContext extends RequestContext {
  /** Read when the request came in; null for visitors. */
  readonly user: UserEntity | null;
  /** The part of the client's address that rate limits count. */
  readonly clientNetwork: string;
}

/** The context of a call that only a signed-in person can make. */
export interface SignedInContext extends ApiContext {
  readonly user: UserEntity;
}
