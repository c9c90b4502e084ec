/** Why a request to the api brought no result. Every code is stable; `message` is fit to be shown. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** `NETWORK`, `HTTP_<status>` or the `extensions.code` of a GraphQL error. */
    readonly code: string,
    message: string,
    readonly retryable: boolean,
  ) {
    super(message);
  }

  get isSessionEnded(): boolean {
    return this.code === 'UNAUTHENTICATED';
  }
}

const NETWORK_MESSAGE = 'Frisket cannot be reached. Check your connection, then try again.';
const SERVER_MESSAGE = 'Something went wrong on our side. Nothing was charged. Try again in a moment.';

export function networkError(): ApiError {
  return new ApiError('NETWORK', NETWORK_MESSAGE, true);
}

export function httpError(status: number): ApiError {
  return new ApiError(`HTTP_${status}`, SERVER_MESSAGE, status >= 500 || status === 429);
}

/** The part of a GraphQL error that the api promises to send. */
export interface WireError {
  readonly message: string;
  readonly extensions?: { readonly code?: string } | undefined;
}

/** The first error decides: the api reports one cause per request. */
export function graphqlError(errors: readonly WireError[]): ApiError {
  const code = errors[0]?.extensions?.code ?? 'INTERNAL';
  if (code.startsWith('INTERNAL')) return new ApiError(code, SERVER_MESSAGE, true);
  return new ApiError(code, errors[0]?.message ?? SERVER_MESSAGE, code === 'RATE_LIMITED');
}

/** What to tell a person about anything that was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof ApiError ? error.message : SERVER_MESSAGE;
}
