import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type ParseOptions,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { tooComplex } from './errors.js';

/** The console's deepest screen needs seven levels; the rest is room for clients of other people. */
export const MAX_DEPTH = 12;
/** A full list of a hundred rows with twenty fields each. */
export const MAX_COMPLEXITY = 2_000;
export const MAX_TOKENS = 2_000;
export const MAX_ALIASES = 30;
/** Of a whole request, in bytes. */
export const MAX_BODY_BYTES = 100_000;

export const PARSE_OPTIONS: ParseOptions = { maxTokens: MAX_TOKENS };

const report = (message: string) => (context: ValidationContext | null) =>
  context?.reportError(tooComplex(message));

export const LIMIT_RULES: readonly ValidationRule[] = [
  maxDepthRule({
    n: MAX_DEPTH,
    flattenFragments: true,
    propagateOnRejection: false,
    onReject: [report(`The query is nested too deeply; ${MAX_DEPTH} levels are allowed.`)],
  }),
  maxAliasesRule({
    n: MAX_ALIASES,
    propagateOnRejection: false,
    onReject: [report(`The query has too many aliases; ${MAX_ALIASES} are allowed.`)],
  }),
];

export interface MeasuredQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
}

/** @throws GraphQLError TOO_COMPLEX when the answer could have too many values */
export function assertComplexity(query: MeasuredQuery): void {
  const complexity = measure(query);
  if (complexity <= MAX_COMPLEXITY) return;
  throw tooComplex(
    `The query asks for too much at once (${complexity}, at most ${MAX_COMPLEXITY}); ask for fewer rows or fields.`,
  );
}

/** One per field; a list counts its rows by `first`. */
function measure({ schema, document, variables, operationName }: MeasuredQuery): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      ...(operationName === undefined ? {} : { operationName }),
      estimators: [
        ({ args, childComplexity }) =>
          1 + childComplexity * (typeof args['first'] === 'number' ? args['first'] : 1),
      ],
    });
  } catch (error) {
    // Variables that do not fit: execution says so, and better.
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}
