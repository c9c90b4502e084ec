import { execute } from '#browser';
import type { AccessStage, Role, UpdateUserFieldsFragment } from '../../generated/graphql.js';
import type { ActionOutcome } from '../../ui/use-action.js';
import {
  ReinstateUserDocument,
  SetUserAccessStageDocument,
  SetUserRoleDocument,
  SuspendUserDocument,
} from './users.documents.js';

/** One change to an account. Every one but reinstating needs a reason, which goes into the log. */
export type UserChange =
  | { readonly kind: 'stage'; readonly accessStage: AccessStage; readonly reason: string }
  | { readonly kind: 'role'; readonly role: Role; readonly reason: string }
  | { readonly kind: 'suspend'; readonly reason: string }
  | { readonly kind: 'reinstate' };

export async function updateUser(userId: string, change: UserChange): Promise<ActionOutcome> {
  const answer = await send(userId, change);
  if (answer.__typename !== 'User') return { problem: answer.message };
  return { done: doneText(answer.displayName, change) };
}

async function send(userId: string, change: UserChange): Promise<UpdateUserFieldsFragment> {
  switch (change.kind) {
    case 'stage': {
      const input = { userId, accessStage: change.accessStage, reason: change.reason };
      return (await execute(SetUserAccessStageDocument, { input })).setUserAccessStage;
    }
    case 'role': {
      const input = { userId, role: change.role, reason: change.reason };
      return (await execute(SetUserRoleDocument, { input })).setUserRole;
    }
    case 'suspend':
      return (await execute(SuspendUserDocument, { input: { userId, reason: change.reason } })).suspendUser;
    case 'reinstate':
      return (await execute(ReinstateUserDocument, { userId })).reinstateUser;
  }
}

function doneText(name: string, change: UserChange): string {
  switch (change.kind) {
    case 'stage':
      return `${name} is at stage ${change.accessStage.toLowerCase()} now.`;
    case 'role':
      return `${name} is ${change.role.toLowerCase()} now.`;
    case 'suspend':
      return `${name} is suspended.`;
    case 'reinstate':
      return `${name} is reinstated.`;
  }
}
