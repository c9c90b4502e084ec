import { graphqlError, httpError, networkError, type WireError } from './api-error.js';

/** A document as the GraphQL code generator makes it: a text that knows its answer and its variables. */
export interface ApiDocument<TResult, TVariables> {
  toString(): string;
  /** Never there; it carries the types. */
  readonly __apiType?: (variables: TVariables) => TResult;
}

interface WireResult<TResult> {
  readonly data?: TResult | null;
  readonly errors?: readonly WireError[];
}

const ENDPOINT = '/graphql';

/** Runs a query or mutation with the session cookie. Throws `ApiError`; never returns partial data. */
export async function execute<TResult, TVariables>(
  document: ApiDocument<TResult, TVariables>,
  ...[variables]: TVariables extends Record<string, never> ? [] : [TVariables]
): Promise<TResult> {
  const response = await post({ query: document.toString(), variables });
  const result = await parse<TResult>(response);
  if (result.errors && result.errors.length > 0) throw graphqlError(result.errors);
  if (!response.ok || !result.data) throw httpError(response.status);
  return result.data;
}

async function post(body: unknown): Promise<Response> {
  try {
    return await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    });
  } catch {
    throw networkError();
  }
}

async function parse<TResult>(response: Response): Promise<WireResult<TResult>> {
  try {
    // The document's type is the contract: codegen derived it from the schema that the api serves.
    return (await response.json()) as WireResult<TResult>;
  } catch {
    throw httpError(response.status);
  }
}
