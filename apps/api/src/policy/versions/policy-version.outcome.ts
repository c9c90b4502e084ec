import type { PackProblem } from '#policy';
import type { FieldProblem } from '../../graphql/results/invalid-input.result.js';
import type { VerdictChanges } from '../workbench/verdict-changes.service.js';

/** What came of a change of a version. */
export type PolicyVersionOutcome =
  | { readonly kind: 'changed'; readonly id: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'broken'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'unacknowledged'; readonly changes: VerdictChanges }
  | { readonly kind: 'rateLimited'; readonly retryAfterSeconds: number };
