import {
  BadRequestException,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { json, type Request, type Response } from 'express';
import type { Observable } from 'rxjs';

/** Seven times the shipped policy. */
export const MAX_LARGE_JSON_BYTES = 1_000_000;

const parse = json({ limit: MAX_LARGE_JSON_BYTES });

/** Reads a large JSON body, and only after the permission guard has let the caller in. */
@Injectable()
export class LargeJsonInterceptor implements NestInterceptor {
  async intercept(execution: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = execution.switchToHttp();
    await new Promise<void>((resolve, reject) => {
      parse(http.getRequest<Request>(), http.getResponse<Response>(), (error: unknown) =>
        error === undefined ? resolve() : reject(problemOf(error)),
      );
    });
    return next.handle();
  }
}

function problemOf(error: unknown): Error {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') {
    const message = `The text is too large; ${MAX_LARGE_JSON_BYTES / 1e6} MB are allowed.`;
    return new PayloadTooLargeException({ code: 'TOO_LARGE', message });
  }
  return new BadRequestException({
    code: 'BAD_USER_INPUT',
    message: 'The request body is not readable JSON.',
  });
}
