export const WAITLIST_STATES = ['waiting', 'invited', 'accepted', 'declined'] as const;
export type WaitlistState = (typeof WAITLIST_STATES)[number];

export type WaitlistAction = 'admit' | 'accept' | 'decline';

export type WaitlistTransition =
  { kind: 'moved'; state: WaitlistState } | { kind: 'refused'; state: WaitlistState; message: string };

/**
 * What each action does in each state. A declined person may be admitted later; an invited one may be admitted again,
 * which sends a fresh link. Whoever accepted has an account, and that is managed as an account.
 */
const TRANSITIONS: Readonly<Record<WaitlistState, Partial<Record<WaitlistAction, WaitlistState>>>> = {
  waiting: { admit: 'invited', decline: 'declined' },
  invited: { admit: 'invited', accept: 'accepted', decline: 'declined' },
  accepted: {},
  declined: { admit: 'invited' },
};

const REFUSALS: Readonly<Record<WaitlistState, string>> = {
  waiting: 'This person has not been invited yet.',
  invited: 'This person has been invited and has not accepted yet.',
  accepted: 'This person has accepted the invitation; change their account instead.',
  declined: 'This entry was declined; admit it first.',
};

export function transitionWaitlistEntry(state: WaitlistState, action: WaitlistAction): WaitlistTransition {
  const next = TRANSITIONS[state][action];
  if (next === undefined) return { kind: 'refused', state, message: REFUSALS[state] };
  return { kind: 'moved', state: next };
}
