import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { type DocumentNode, Kind, visit } from 'graphql';
import { hasRole } from '../auth/permission.js';
import { forbidden } from './errors.js';
import type { GraphqlContext } from './graphql-context.js';
import { assertComplexity } from './query-limits.js';

/** What can only be judged with the variables and the person at hand. */
export function queryLimitsPlugin(options: {
  introspectionForAll: boolean;
}): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<GraphqlContext>> {
      return {
        async didResolveOperation({ schema, document, request, contextValue }) {
          const { user } = contextValue.context;
          const mayIntrospect = options.introspectionForAll || (user !== null && hasRole(user, 'operator'));
          if (!mayIntrospect && asksForSchema(document)) throw forbidden();
          const { variables = {}, operationName } = request;
          assertComplexity({ schema, document, variables, operationName });
        },
      };
    },
  };
}

function asksForSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      if (name.value === '__schema' || name.value === '__type') found = true;
    },
  });
  return found;
}
