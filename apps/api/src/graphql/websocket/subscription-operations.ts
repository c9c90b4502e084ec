import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { ApiContextFactory } from '../../context/api-context.factory.js';
import { formatGraphqlError } from '../error-formatter.js';
import { badUserInput, tooComplex } from '../errors.js';
import type { GraphqlContext } from '../graphql-context.js';
import { LoadersFactory } from '../loaders/loaders.factory.js';
import { assertComplexity, LIMIT_RULES, PARSE_OPTIONS } from '../query-limits.js';
import type { SocketOwner } from './socket-registry.js';

/** A studio follows a few generations at a time, a console one number. */
export const MAX_SUBSCRIPTIONS_PER_CONNECTION = 20;

type SubscriptionServerOptions = ServerOptions<Record<string, unknown>, Extra>;

/** What happens on an open connection: the same limits as over http, and a fresh look at the person each time. */
@Injectable()
export class SubscriptionOperations {
  constructor(
    private readonly contexts: ApiContextFactory,
    private readonly loaders: LoadersFactory,
  ) {}

  /** @param request one whose session has been read; null when nobody is signed in */
  async ownerOf(request: IncomingMessage): Promise<SocketOwner | null> {
    const asked = request as Request; // the session middleware has added what is read here
    const { user } = await this.contexts.fresh(asked);
    return user === null ? null : { sessionId: asked.sessionID, role: user.role };
  }

  serverOptions(schema: GraphQLSchema): SubscriptionServerOptions {
    return {
      onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
        try {
          // The new one is already counted.
          if (Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS_PER_CONNECTION) {
            throw tooComplex(
              `At most ${MAX_SUBSCRIPTIONS_PER_CONNECTION} subscriptions fit on one connection.`,
            );
          }
          return await this.executionArgs(schema, extra.request, payload);
        } catch (error) {
          return [
            error instanceof GraphQLError
              ? error
              : new GraphQLError('Internal', { originalError: toError(error) }),
          ];
        }
      },
      onError: (_context, _id, _payload, errors) => errors.map(formatGraphqlError),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors === undefined
          ? undefined
          : { ...result, errors: result.errors.map(formatGraphqlError) },
    };
  }

  private async executionArgs(
    schema: GraphQLSchema,
    request: IncomingMessage,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs> {
    const document = parse(payload.query, PARSE_OPTIONS);
    const errors = validate(schema, document, [...specifiedRules, ...LIMIT_RULES]);
    if (errors[0] !== undefined) throw errors[0];
    const operationName = payload.operationName ?? undefined;
    const variables = payload.variables ?? {};
    assertSubscription(document, operationName);
    assertComplexity({ schema, document, variables, operationName });
    return {
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: await this.graphqlContext(request as Request), // as in `ownerOf`
    };
  }

  private async graphqlContext(req: Request): Promise<GraphqlContext> {
    return { req, context: await this.contexts.fresh(req), loaders: this.loaders.forSubscription() };
  }
}

function assertSubscription(document: DocumentNode, operationName: string | undefined): void {
  const operation = getOperationAST(document, operationName)?.operation;
  if (operation === OperationTypeNode.SUBSCRIPTION) return;
  throw badUserInput('Only subscriptions are served here; send queries and mutations by POST.');
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
