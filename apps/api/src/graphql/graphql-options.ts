import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Request } from 'express';
import type { Config } from '#platform';
import type { ApiContextFactory } from '../context/api-context.factory.js';
import { formatError } from './error-formatter.js';
import type { GraphqlContext } from './graphql-context.js';
import type { LoadersFactory } from './loaders/loaders.factory.js';
import { isOnlyLocal } from './only-local.js';
import { LIMIT_RULES, PARSE_OPTIONS } from './query-limits.js';
import { queryLimitsPlugin } from './query-limits.plugin.js';

export const GRAPHQL_PATH = '/graphql';

export interface GraphqlParts {
  readonly config: Config;
  readonly contexts: ApiContextFactory;
  readonly loaders: LoadersFactory;
}

/** Subscriptions are not served by this driver: `SubscriptionServer` checks origin and session first. */
export function graphqlOptions({
  config,
  contexts,
  loaders,
}: GraphqlParts): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    // Whom it is answered to is the plugin's decision.
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    allowBatchedHttpRequests: false,
    parseOptions: PARSE_OPTIONS,
    validationRules: [...LIMIT_RULES],
    plugins: [queryLimitsPlugin({ introspectionForAll: isOnlyLocal(config.server.publicUrl) })],
    formatError,
    context: async ({ req }: { req: Request }): Promise<GraphqlContext> => ({
      req,
      context: await contexts.forRequest(req),
      loaders: loaders.forRequest(),
    }),
  };
}
