import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GraphqlClient } from './graphql-client.js';

export interface SocketOptions {
  readonly cookie?: string;
  readonly origin?: string;
}

/** A websocket as the browser of this client would open it. */
export function openSocket(client: GraphqlClient, options: SocketOptions = {}): Client {
  const headers: Record<string, string> = {
    cookie: options.cookie ?? client.cookieHeader,
    origin: options.origin ?? client.url,
  };
  class BrowserSocket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  return createClient({
    url: `${client.url.replace(/^http/u, 'ws')}/graphql`,
    webSocketImpl: BrowserSocket,
    retryAttempts: 0,
    lazy: true,
  });
}

/** What a subscription says, one after the other. Ends as the subscription does. */
export function subscribe<T>(
  socket: Client,
  query: string,
  variables: Record<string, unknown> = {},
): AsyncIterableIterator<{
  data?: T | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}> {
  return socket.iterate({ query, variables }) as ReturnType<typeof subscribe<T>>; // the test names what it asked for
}

/** Reads until the subscription ends. */
export async function readAll<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const answer of answers) all.push(answer);
  return all;
}

/** @throws when the subscription has ended */
export async function next<T>(answers: AsyncIterator<T>): Promise<T> {
  const { done, value } = await answers.next();
  if (done === true) throw new Error('The subscription has ended.');
  return value;
}
