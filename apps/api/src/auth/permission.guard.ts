import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Request } from 'express';
import type { ApiContext } from '../context/api-context.js';
import { ApiContextFactory } from '../context/api-context.factory.js';
import { forbidden, unauthenticated } from '../graphql/errors.js';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import {
  decidePermission,
  PERMISSION_METADATA,
  type Permission,
  type PermissionAnswer,
} from './permission.js';

/** Stands before every resolver field and every route of the process. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly contexts: ApiContextFactory,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | undefined>(
      PERMISSION_METADATA,
      execution.getHandler(),
    );
    if (permission?.kind === 'public') return true;
    const isGraphql = execution.getType<GqlContextType>() === 'graphql';
    const context = isGraphql ? graphqlContext(execution) : await this.httpContext(execution);
    const answer = decidePermission(permission, context.user);
    if (answer === 'granted') return true;
    throw isGraphql ? graphqlError(answer) : httpError(answer);
  }

  private httpContext(execution: ExecutionContext): Promise<ApiContext> {
    return this.contexts.forRequest(execution.switchToHttp().getRequest<Request>());
  }
}

function graphqlContext(execution: ExecutionContext): ApiContext {
  return GqlExecutionContext.create(execution).getContext<GraphqlContext>().context;
}

function graphqlError(answer: Exclude<PermissionAnswer, 'granted'>): Error {
  return answer === 'unauthenticated' ? unauthenticated() : forbidden();
}

function httpError(answer: Exclude<PermissionAnswer, 'granted'>): Error {
  return answer === 'unauthenticated' ? new UnauthorizedException() : new ForbiddenException();
}
