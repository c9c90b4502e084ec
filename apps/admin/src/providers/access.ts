import type { Role } from '../generated/graphql.js';

/** Resources and pages that moderators may open; everything else is for operators. */
const FOR_MODERATORS: ReadonlySet<string> = new Set(['review-cases', 'policy']);

/** Whether a role may open a part of the console. The api checks again: this only decides what is shown. */
export function mayOpen(role: Role, part: string): boolean {
  if (role === 'OPERATOR') return true;
  return role === 'MODERATOR' && FOR_MODERATORS.has(part);
}
