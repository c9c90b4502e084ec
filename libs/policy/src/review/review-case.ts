import type { PolicyCategory } from '../vocabulary/policy-category.js';

/** Where a review case stands. `escalated` waits for a lead or a specialist. */
export type ReviewCaseState = 'open' | 'escalated' | 'closed';

/** What a moderator says on a review case; a category is named either way, so that figures can be kept per category. */
export type ReviewDecision =
  | { readonly kind: 'approve'; readonly category: PolicyCategory | null }
  | { readonly kind: 'reject'; readonly category: PolicyCategory };

/** Everything that can happen to a review case. Times, actors and notes belong to the stored event, not here. */
export type ReviewCaseEvent =
  | { readonly type: 'escalate' }
  | { readonly type: 'return' }
  | { readonly type: 'decide'; readonly decision: ReviewDecision }
  | { readonly type: 'reopen' };

export type ReviewCaseEventType = ReviewCaseEvent['type'];
