import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { unauthenticated } from '../graphql/errors.js';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import type { ApiContext, SignedInContext } from './api-context.js';

/** The context of a call that visitors may make too. */
export const CurrentContext = createParamDecorator((_: unknown, execution: ExecutionContext): ApiContext =>
  contextOf(execution),
);

/** The context of a call whose permission lets signed-in people in only. */
export const SignedInContextParam = createParamDecorator(
  (_: unknown, execution: ExecutionContext): SignedInContext => {
    const context = contextOf(execution);
    if (context.user === null) throw unauthenticated();
    return { ...context, user: context.user };
  },
);

function contextOf(execution: ExecutionContext): ApiContext {
  return GqlExecutionContext.create(execution).getContext<GraphqlContext>().context;
}
