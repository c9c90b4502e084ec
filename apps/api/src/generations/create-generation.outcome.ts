import type { GenerationEntity } from '#platform';
import type { Verdict } from '#policy';
import type { FieldProblem } from '../graphql/results/invalid-input.result.js';
import type { RolloutClosedReason } from '../rollout/rollout-closed-reason.enum.js';

/** Everything that can come of a wish for pictures; all of it is ordinary. */
export type CreateGenerationOutcome =
  | { readonly kind: 'created'; readonly generation: GenerationEntity }
  /** The same click arrived before; this is what came of it. */
  | { readonly kind: 'repeated'; readonly generation: GenerationEntity }
  | { readonly kind: 'suspended'; readonly suspendedAt: Date; readonly message: string }
  | { readonly kind: 'closed'; readonly reason: RolloutClosedReason; readonly message: string }
  | { readonly kind: 'unavailable'; readonly message: string; readonly detail: string | null }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'queueFull'; readonly retryAfterSeconds: number }
  | { readonly kind: 'rateLimited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'refused'; readonly verdict: Verdict }
  | { readonly kind: 'quotaExceeded'; readonly creditsPerDay: number; readonly availableAt: Date | null };
