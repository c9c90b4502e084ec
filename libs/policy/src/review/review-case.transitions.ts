import { IllegalTransitionError } from '../errors.js';
import type { ReviewCaseEvent, ReviewCaseEventType, ReviewCaseState } from './review-case.js';

type Transitions = Readonly<
  Record<ReviewCaseState, Readonly<Partial<Record<ReviewCaseEventType, ReviewCaseState>>>>
>;

/** The whole life of a review case. What is not in this table cannot happen. */
export const REVIEW_CASE_TRANSITIONS: Transitions = {
  open: { escalate: 'escalated', decide: 'closed' },
  escalated: { return: 'open', decide: 'closed' },
  closed: { reopen: 'open' },
};

/**
 * The state after an event.
 * @throws IllegalTransitionError when the table has no such step
 */
export function transitionReviewCase(state: ReviewCaseState, event: ReviewCaseEvent): ReviewCaseState {
  const next = REVIEW_CASE_TRANSITIONS[state][event.type];
  if (next === undefined) throw new IllegalTransitionError(state, event.type);
  return next;
}

/** The events a case in this state accepts, for buttons and for tests. */
export function possibleReviewCaseEvents(state: ReviewCaseState): ReviewCaseEventType[] {
  // Object.keys gives string[]; the keys of this table are event types by its declared type.
  return Object.keys(REVIEW_CASE_TRANSITIONS[state]) as ReviewCaseEventType[];
}
