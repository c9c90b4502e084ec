import { type Client, createClient } from 'graphql-ws';
import { graphqlError, networkError } from '#browser';
import type { TypedDocumentString } from '../generated/graphql.js';
import { setConnectionState } from './connection.js';

/** A person may leave the laptop closed for hours: keep trying, never faster than this. */
const LONGEST_WAIT_MS = 15_000;
const FIRST_WAIT_MS = 500;

let client: Client | undefined;

function endpoint(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`;
}

/** Doubling wait with jitter, so that a restarted api is not met by everybody at once. */
async function waitBeforeRetry(retries: number): Promise<void> {
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS) * (0.75 + Math.random() / 2);
  await new Promise((resolve) => setTimeout(resolve, waitMs));
}

function openClient(): Client {
  return createClient({
    url: endpoint(),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: waitBeforeRetry,
    keepAlive: 10_000,
    on: {
      connected: () => setConnectionState('connected'),
      closed: (event) => setConnectionState(wasClean(event) ? 'idle' : 'reconnecting'),
    },
  });
}

function wasClean(event: unknown): boolean {
  return event instanceof CloseEvent && event.code === 1000;
}

/**
 * Follows a subscription until `stop` is called. A dropped connection is opened again and the same
 * document is sent again: receivers must tolerate an event that they have seen.
 */
export function follow<TResult, TVariables extends Record<string, unknown>>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  sink: { next: (result: TResult) => void; error: (error: Error) => void },
): () => void {
  client ??= openClient();
  return client.subscribe<TResult>(
    { query: document.toString(), variables },
    {
      next: ({ data, errors }) => {
        if (errors) sink.error(graphqlError(errors.map(toWireError)));
        else if (data) sink.next(data);
      },
      error: (cause) => sink.error(Array.isArray(cause) ? graphqlError(cause) : networkError()),
      complete: () => undefined,
    },
  );
}

function toWireError(error: { message: string; extensions?: Record<string, unknown> | undefined }) {
  const code = error.extensions?.['code'];
  return { message: error.message, extensions: typeof code === 'string' ? { code } : undefined };
}

/** The socket carries the session it was opened with: drop it when somebody signs in or out. */
export function forgetSession(): void {
  void client?.dispose();
  client = undefined;
  setConnectionState('idle');
}
