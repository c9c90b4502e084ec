import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Response } from 'express';
import { UPLOAD_LIMITS } from '#pipeline/image';

const PAYLOAD_TOO_LARGE = 413;

interface Problem {
  readonly code: string;
  readonly message: string;
}

/** Every refusal of an upload has one shape: a stable code and a sentence for the person who chose the file. */
@Catch(HttpException)
export class UploadErrorFilter implements ExceptionFilter<HttpException> {
  catch(error: HttpException, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(error.getStatus()).json(problemOf(error));
  }
}

function problemOf(error: HttpException): Problem {
  const body = error.getResponse();
  if (isProblem(body)) return { code: body.code, message: body.message };
  if (error.getStatus() === PAYLOAD_TOO_LARGE) {
    const message = `The file is larger than ${UPLOAD_LIMITS.bytes / 1e6} MB.`;
    return { code: 'UPLOAD_TOO_LARGE', message };
  }
  return { code: CODES[error.getStatus()] ?? 'UPLOAD_UNREADABLE', message: error.message };
}

const CODES: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  503: 'UNAVAILABLE',
};

function isProblem(body: string | object): body is Problem {
  return typeof body === 'object' && 'code' in body && 'message' in body;
}
