import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transitionWaitlistEntry, WAITLIST_STATES } from './waitlist.js';
import type { WaitlistAction, WaitlistState } from './waitlist.js';

const ACTIONS: readonly WaitlistAction[] = ['admit', 'accept', 'decline'];

function walk(actions: readonly WaitlistAction[]): WaitlistState[] {
  return actions.reduce<WaitlistState[]>(
    (states, action) => [...states, transitionWaitlistEntry(states.at(-1) ?? 'waiting', action).state],
    ['waiting'],
  );
}

describe('transitionWaitlistEntry', () => {
  it('leads from waiting over an invitation to an account', () => {
    expect(walk(['admit', 'accept'])).toEqual(['waiting', 'invited', 'accepted']);
  });

  it('sends another link to somebody who was invited before, and gives a declined person a second chance', () => {
    expect(walk(['admit', 'admit'])).toEqual(['waiting', 'invited', 'invited']);
    expect(walk(['decline', 'admit', 'accept'])).toEqual(['waiting', 'declined', 'invited', 'accepted']);
  });

  it.each([
    ['waiting', 'accept'],
    ['accepted', 'decline'],
    ['accepted', 'admit'],
    ['declined', 'decline'],
  ] as const)('leaves a %s entry as it is on %s and says why', (state, action) => {
    expect(transitionWaitlistEntry(state, action)).toMatchObject({
      kind: 'refused',
      state,
      message: expect.stringMatching(/\.$/u),
    });
  });

  it('never leaves accepted, and reaches it only from an invitation', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 20 }), (actions) => {
        const states = walk(actions);
        const acceptedAt = states.indexOf('accepted');
        if (acceptedAt === -1) return;
        expect(states[acceptedAt - 1]).toBe('invited');
        expect(new Set(states.slice(acceptedAt))).toEqual(new Set(['accepted']));
      }),
      { seed: 1 },
    );
  });

  it('reaches every state', () => {
    const reached = ACTIONS.flatMap((first) => ACTIONS.flatMap((second) => walk([first, second])));

    expect(new Set(reached)).toEqual(new Set(WAITLIST_STATES));
  });
});
