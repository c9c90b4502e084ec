import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { catchError, type Observable, throwError } from 'rxjs';
import { isDatabaseUnavailable } from '../database/database-unavailable.js';
import { UNAVAILABLE_MESSAGE } from '../graphql/error-formatter.js';

/** Routes answer an outage of the database as what it is. GraphQL has a formatter of its own. */
@Injectable()
export class UnavailableInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<GqlContextType>() === 'graphql') return next.handle();
    return next.handle().pipe(catchError((error: unknown) => throwError(() => translate(error))));
  }
}

function translate(error: unknown): unknown {
  return isDatabaseUnavailable(error) ? new ServiceUnavailableException(UNAVAILABLE_MESSAGE) : error;
}
