import type { QueryClient } from '@tanstack/react-query';
import { forgetSession } from '../../api/subscriptions.js';
import type { ViewerFieldsFragment } from '../../generated/graphql.js';

export const VIEWER_KEY = ['viewer'] as const;

/** Set while somebody's session ran out under their hands, so that sign-in can say so. */
const ENDED_KEY = 'frisket-session-ended';

/** Puts the person who just signed in where every page looks for them. */
export function startSession(client: QueryClient, viewer: ViewerFieldsFragment): void {
  forgetSession();
  client.clear();
  sessionStorage.removeItem(ENDED_KEY);
  client.setQueryData(VIEWER_KEY, viewer);
}

/** The api said the session is gone: drop what belonged to it and remember to say so. */
export function endSession(client: QueryClient): void {
  const wasSignedIn = Boolean(client.getQueryData(VIEWER_KEY));
  leaveSession(client);
  if (wasSignedIn) sessionStorage.setItem(ENDED_KEY, 'yes');
}

/** Signed out on purpose: nothing of the person stays in memory. */
export function leaveSession(client: QueryClient): void {
  forgetSession();
  sessionStorage.removeItem(ENDED_KEY);
  client.setQueryData(VIEWER_KEY, null);
  client.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'generation' || queryKey[0] === 'history',
  });
}

export function hasSessionEnded(): boolean {
  return sessionStorage.getItem(ENDED_KEY) !== null;
}
