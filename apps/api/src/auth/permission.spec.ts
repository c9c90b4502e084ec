import { describe, expect, it } from '@jest/globals';
import { decidePermission, type Permission } from './permission.js';

const member = { role: 'member', suspendedAt: null } as const;
const moderator = { role: 'moderator', suspendedAt: null } as const;
const operator = { role: 'operator', suspendedAt: null } as const;
const forModerators: Permission = { kind: 'role', role: 'moderator' };

describe('decidePermission', () => {
  it('closes a handler that states no permission, even to operators', () => {
    expect(decidePermission(undefined, operator)).toBe('forbidden');
  });

  it('opens public handlers to visitors', () => {
    expect(decidePermission({ kind: 'public' }, null)).toBe('granted');
  });

  it('asks visitors to sign in before anything else', () => {
    expect(decidePermission({ kind: 'signedIn' }, null)).toBe('unauthenticated');
    expect(decidePermission(forModerators, null)).toBe('unauthenticated');
  });

  it.each([
    ['member', member, 'forbidden'],
    ['moderator', moderator, 'granted'],
    ['operator', operator, 'granted'],
  ] as const)('answers a %s on a handler for moderators with %s', (_name, user, answer) => {
    expect(decidePermission(forModerators, user)).toBe(answer);
  });

  it('takes the role, but not the session, from a suspended person', () => {
    const suspended = { role: 'operator', suspendedAt: new Date(0) } as const;
    expect(decidePermission(forModerators, suspended)).toBe('forbidden');
    expect(decidePermission({ kind: 'signedIn' }, suspended)).toBe('granted');
  });
});
