import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isDatabaseUnavailable } from '../database/database-unavailable.js';
import { ERROR_CODES } from './errors.js';

const logger = new Logger('GraphQL');

export const UNAVAILABLE_MESSAGE =
  'Frisket cannot reach its database at the moment. Nothing is lost; please try again in a minute.';

/** Codes whose messages were written for the caller: ours, and those about the request itself. */
const PUBLIC_CODES: ReadonlySet<unknown> = new Set<string>([
  ...Object.values(ERROR_CODES).filter((code) => code !== ERROR_CODES.internal),
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Turns whatever was thrown into what a caller may read: a message, a code, where it happened, and nothing else. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(thrown);
  if (isDatabaseUnavailable(original) || isDatabaseUnavailable(thrown)) {
    return answer(formatted, ERROR_CODES.unavailable, UNAVAILABLE_MESSAGE);
  }
  const code = publicCode(formatted, thrown);
  if (code !== null) return answer(formatted, code, formatted.message);
  const reference = randomUUID();
  logger.error(`Error ${reference}: ${describe(original)}`);
  const message = `Something went wrong on our side. If it happens again, tell the operators this number: ${reference}`;
  return answer(formatted, ERROR_CODES.internal, message);
}

/** The same for errors that do not pass through Apollo, such as those of subscriptions. */
export function formatGraphqlError(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON();
  const isAboutTheRequest = error.originalError === undefined && error.extensions['code'] === undefined;
  if (!isAboutTheRequest) return formatError(formatted, error);
  return formatError({ ...formatted, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }, error);
}

function publicCode({ extensions, message }: GraphQLFormattedError, thrown: unknown): string | null {
  // graphql's own parser says so in words only, and Apollo puts its code over those of our validation rules.
  if (/contains more that \d+ tokens/u.test(message) || isTooComplex(thrown)) return ERROR_CODES.tooComplex;
  const code = extensions?.['code'];
  return typeof code === 'string' && PUBLIC_CODES.has(code) ? code : null;
}

function isTooComplex(thrown: unknown): boolean {
  const rule = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  return rule instanceof GraphQLError && rule.extensions['code'] === ERROR_CODES.tooComplex;
}

function answer(
  { locations, path }: GraphQLFormattedError,
  code: string,
  message: string,
): GraphQLFormattedError {
  return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions: { code } };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
