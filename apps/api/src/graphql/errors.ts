import { GraphQLError } from 'graphql';

/** Codes of errors that are thrown; expected outcomes are members of result unions instead. */
export const ERROR_CODES = {
  unauthenticated: 'UNAUTHENTICATED',
  forbidden: 'FORBIDDEN',
  badUserInput: 'BAD_USER_INPUT',
  notFound: 'NOT_FOUND',
  tooComplex: 'TOO_COMPLEX',
  rateLimited: 'RATE_LIMITED',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL',
} as const;

export type ErrorCode = (typeof ERROR_CODES)[keyof typeof ERROR_CODES];

export function codedError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export function unauthenticated(): GraphQLError {
  return codedError(ERROR_CODES.unauthenticated, 'Please sign in first.');
}

export function forbidden(): GraphQLError {
  return codedError(ERROR_CODES.forbidden, 'Your account may not do this.');
}

export function badUserInput(message: string): GraphQLError {
  return codedError(ERROR_CODES.badUserInput, message);
}

export function notFoundError(message: string): GraphQLError {
  return codedError(ERROR_CODES.notFound, message);
}

export function tooComplex(message: string): GraphQLError {
  return codedError(ERROR_CODES.tooComplex, message);
}
