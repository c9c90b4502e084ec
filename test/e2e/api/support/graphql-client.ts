import type { GraphQLFormattedError } from 'graphql';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface GraphqlAnswer {
  readonly status: number;
  /** Any shape: tests say what they expect of it. */
  readonly data: Record<string, never> | null;
  readonly errors: readonly GraphQLFormattedError[];
  readonly headers: Headers;
}

/** A browser that speaks GraphQL and keeps its cookies. */
export class GraphqlClient {
  readonly #cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Partial<GraphqlAnswer>; // the shape every GraphQL server answers with
    return {
      status: response.status,
      headers: response.headers,
      data: body.data ?? null,
      errors: body.errors ?? [],
    };
  }

  /** The value of the only root field. @throws when there are errors, with what they say */
  async ask<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.send(query, variables);
    if (errors.length > 0 || data === null) throw new Error(`GraphQL errors: ${JSON.stringify(errors)}`);
    const [value] = Object.values(data);
    return value as T; // the caller names what it asked for
  }

  /** @returns the code of the first error, or null when there is none */
  async errorCode(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const { errors } = await this.send(query, variables);
    return errors[0]?.extensions?.['code'] ?? null;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('cookie', this.cookieHeader);
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#remember(line);
    return response;
  }

  #remember(line: string): void {
    const [pair = ''] = line.split(';');
    const separator = pair.indexOf('=');
    this.#cookies.set(pair.slice(0, separator), pair.slice(separator + 1));
  }
}
