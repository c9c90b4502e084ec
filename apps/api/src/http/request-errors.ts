import { Logger } from '@nestjs/common';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { isDatabaseUnavailable } from '../database/database-unavailable.js';
import { UNAVAILABLE_MESSAGE } from '../graphql/error-formatter.js';
import { ERROR_CODES } from '../graphql/errors.js';
import { MAX_BODY_BYTES } from '../graphql/query-limits.js';
import { isSameOrigin } from './same-origin.js';

const logger = new Logger('Http');

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Answers what failed before any resolver or route was reached: the body, the session, the database behind it. */
export const answerRequestError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const { status, code, message } = problemOf(error);
  if (status >= 500)
    logger.warn(`A request failed early: ${error instanceof Error ? error.message : String(error)}`);
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
};

/** Keeps other sites' pages from using a signed-in browser, should a cookie ever come along. */
export function refuseForeignOrigins(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    if (isSameOrigin(request.headers, publicUrl)) return next();
    const message = 'Requests from pages of other sites are not accepted.';
    response.status(403).json({ errors: [{ message, extensions: { code: ERROR_CODES.forbidden } }] });
  };
}

function problemOf(error: unknown): Problem {
  if (isDatabaseUnavailable(error)) {
    return { status: 503, code: ERROR_CODES.unavailable, message: UNAVAILABLE_MESSAGE };
  }
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') {
    const message = `The request is too large; ${MAX_BODY_BYTES / 1000} kB are allowed.`;
    return { status: 413, code: ERROR_CODES.tooComplex, message };
  }
  if (typeof type === 'string') {
    return { status: 400, code: ERROR_CODES.badUserInput, message: 'The request body is not readable JSON.' };
  }
  return { status: 500, code: ERROR_CODES.internal, message: 'Something went wrong on our side.' };
}
