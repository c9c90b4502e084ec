import { SetMetadata } from '@nestjs/common';
import type { UserRole } from '#platform';

/** Who may call a resolver field or a route. A handler that states nothing is closed to everybody. */
export type Permission =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'role'; readonly role: Exclude<UserRole, 'member'> };

export const PERMISSION_METADATA = Symbol('Permission');

/** Anybody, signed in or not. */
export const Public = () => SetMetadata(PERMISSION_METADATA, { kind: 'public' } satisfies Permission);

/** Every person with a session; what they may see of others is checked per object. */
export const SignedIn = () => SetMetadata(PERMISSION_METADATA, { kind: 'signedIn' } satisfies Permission);

/** People of this role or a higher one who are not suspended. */
export const RequiresRole = (role: Exclude<UserRole, 'member'>) =>
  SetMetadata(PERMISSION_METADATA, { kind: 'role', role } satisfies Permission);

const RANKS: Readonly<Record<UserRole, number>> = { member: 0, moderator: 1, operator: 2 };

export function hasRole(user: { role: UserRole; suspendedAt: Date | null }, role: UserRole): boolean {
  return user.suspendedAt === null && RANKS[user.role] >= RANKS[role];
}

export type PermissionAnswer = 'granted' | 'unauthenticated' | 'forbidden';

/** @param permission undefined when the handler states none */
export function decidePermission(
  permission: Permission | undefined,
  user: { role: UserRole; suspendedAt: Date | null } | null,
): PermissionAnswer {
  if (permission === undefined) return 'forbidden';
  if (permission.kind === 'public') return 'granted';
  if (user === null) return 'unauthenticated';
  if (permission.kind === 'signedIn') return 'granted';
  return hasRole(user, permission.role) ? 'granted' : 'forbidden';
}
