import { type Client, createClient } from 'graphql-ws';
import type { TypedDocumentString } from '../generated/graphql.js';

/** A console may stay open overnight: keep trying, never faster than this. */
const LONGEST_WAIT_MS = 15_000;
const FIRST_WAIT_MS = 500;

let client: Client | undefined;

function openClient(): Client {
  const { protocol, host } = window.location;
  return createClient({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) =>
      new Promise((resolve) => setTimeout(resolve, Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS))),
    keepAlive: 10_000,
  });
}

/** Follows a subscription until the returned function is called; a dropped connection is opened again. */
export function follow<TResult>(
  document: TypedDocumentString<TResult, Record<string, never>>,
  onNext: (result: TResult) => void,
): () => void {
  client ??= openClient();
  return client.subscribe<TResult>(
    { query: document.toString() },
    {
      next: ({ data }) => {
        if (data) onNext(data);
      },
      // The count in the menu is a convenience: without it the lists still refresh when they are opened.
      error: () => undefined,
      complete: () => undefined,
    },
  );
}
