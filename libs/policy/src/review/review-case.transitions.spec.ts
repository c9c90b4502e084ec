import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IllegalTransitionError } from '../errors.js';
import type { ReviewCaseEvent, ReviewCaseEventType, ReviewCaseState } from './review-case.js';
import {
  possibleReviewCaseEvents,
  REVIEW_CASE_TRANSITIONS,
  transitionReviewCase,
} from './review-case.transitions.js';

const STATES: readonly ReviewCaseState[] = ['open', 'escalated', 'closed'];

const EVENTS: Readonly<Record<ReviewCaseEventType, ReviewCaseEvent>> = {
  escalate: { type: 'escalate' },
  return: { type: 'return' },
  decide: { type: 'decide', decision: { kind: 'reject', category: 'violence' } },
  reopen: { type: 'reopen' },
};

describe('transitionReviewCase', () => {
  it('closes an open case by a decision', () => {
    expect(transitionReviewCase('open', EVENTS.decide)).toBe('closed');
  });

  it('refuses a second decision on a closed case and says why', () => {
    expect(() => transitionReviewCase('closed', EVENTS.decide)).toThrow(IllegalTransitionError);
    expect(() => transitionReviewCase('closed', EVENTS.decide)).toThrow(
      /closed cannot take the event "decide"/,
    );
  });

  it('lets every state be reached from open and left again', () => {
    const reachable = new Set<ReviewCaseState>(['open']);
    for (const state of STATES) {
      for (const next of Object.values(REVIEW_CASE_TRANSITIONS[state])) reachable.add(next);
      expect(possibleReviewCaseEvents(state).length).toBeGreaterThan(0);
    }
    expect([...reachable].sort()).toEqual([...STATES].sort());
  });

  it('never decides twice without a reopening in between, whatever is tried', () => {
    const anyEvents = fc.array(fc.constantFrom(...Object.values(EVENTS)), { maxLength: 30 });
    fc.assert(
      fc.property(anyEvents, (events) => {
        const taken = takePossible(events);
        const decisionsAndReopenings = taken.filter((type) => type === 'decide' || type === 'reopen');
        decisionsAndReopenings.forEach((type, index) => {
          expect(type).toBe(index % 2 === 0 ? 'decide' : 'reopen');
        });
      }),
      { seed: 3 },
    );
  });
});

function takePossible(events: readonly ReviewCaseEvent[]): ReviewCaseEventType[] {
  let state: ReviewCaseState = 'open';
  const taken: ReviewCaseEventType[] = [];
  for (const event of events) {
    if (!possibleReviewCaseEvents(state).includes(event.type)) continue;
    state = transitionReviewCase(state, event);
    taken.push(event.type);
  }
  return taken;
}
