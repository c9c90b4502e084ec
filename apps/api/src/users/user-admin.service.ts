import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { BusinessEvents, type JsonObject, UserEntity } from '#platform';
import { accessStageName } from '#rollout';
import type { SignedInContext } from '../context/api-context.js';
import { isUuid } from '../graphql/ids.js';
import { reasonProblems } from '../graphql/reason.js';
import type { FieldProblem } from '../graphql/results/invalid-input.result.js';
import { type OperatorAction, OperatorLog } from '../operations/operator-log.js';
import type {
  SetUserAccessStageInput,
  SetUserRoleInput,
  SuspendUserInput,
} from './dto/update-user.inputs.js';

export type UpdateUserOutcome =
  | { readonly kind: 'updated'; readonly user: UserEntity }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

interface UserChange {
  readonly userId: string;
  readonly action: OperatorAction;
  /** Changes the locked row; returns what the log keeps, or what is wrong. */
  apply(user: UserEntity): JsonObject | FieldProblem[];
}

/** What operators do to accounts. Every change is logged in the same transaction. */
@Injectable()
export class UserAdminService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly log: OperatorLog,
    private readonly events: BusinessEvents,
  ) {}

  setAccessStage(context: SignedInContext, input: SetUserAccessStageInput): Promise<UpdateUserOutcome> {
    const { userId, accessStage, reason } = input;
    return this.change(context, {
      userId,
      action: 'user.set-access-stage',
      apply: (user) => {
        const problems = reasonProblems('reason', reason);
        if (problems.length > 0) return problems;
        const from = accessStageName(user.accessStage);
        user.accessStage = accessStage;
        return { from, to: accessStageName(accessStage), reason };
      },
    });
  }

  setRole(context: SignedInContext, { userId, role, reason }: SetUserRoleInput): Promise<UpdateUserOutcome> {
    return this.change(context, {
      userId,
      action: 'user.set-role',
      apply: (user) => {
        const problems = [...reasonProblems('reason', reason), ...notYourself(context, user)];
        if (problems.length > 0) return problems;
        const from = user.role;
        user.role = role;
        return { from, to: role, reason };
      },
    });
  }

  async suspend(context: SignedInContext, { userId, reason }: SuspendUserInput): Promise<UpdateUserOutcome> {
    const outcome = await this.change(context, {
      userId,
      action: 'user.suspend',
      apply: (user) => {
        const problems = [...reasonProblems('reason', reason), ...notYourself(context, user)];
        if (problems.length > 0) return problems;
        user.suspendedAt ??= new Date();
        user.suspensionReason = reason;
        return { reason };
      },
    });
    if (outcome.kind === 'updated') this.events.record('account.suspended', {}, { userId });
    return outcome;
  }

  reinstate(context: SignedInContext, userId: string): Promise<UpdateUserOutcome> {
    return this.change(context, {
      userId,
      action: 'user.reinstate',
      apply: (user) => {
        const reason = user.suspensionReason;
        user.suspendedAt = null;
        user.suspensionReason = null;
        return { suspendedFor: reason };
      },
    });
  }

  private change(context: SignedInContext, change: UserChange): Promise<UpdateUserOutcome> {
    return this.dataSource.transaction(async (manager) => {
      const user = await lockUser(manager, change.userId);
      if (user === null) return { kind: 'notFound' };
      const applied = change.apply(user);
      if (Array.isArray(applied)) return { kind: 'invalid', problems: applied };
      await manager.save(user);
      const payload = applied as JsonObject; // the array case, the only other one, returned above
      await this.log.record(context, manager, { action: change.action, target: `user:${user.id}`, payload });
      return { kind: 'updated', user };
    });
  }
}

/** Locked, so that two changes of one person happen one after the other. */
async function lockUser(manager: EntityManager, id: string): Promise<UserEntity | null> {
  if (!isUuid(id)) return null;
  return manager.findOne(UserEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The last operator could otherwise lock everybody out, and nobody could undo it. */
function notYourself(context: SignedInContext, user: UserEntity): FieldProblem[] {
  if (context.user.id !== user.id) return [];
  const message = 'You cannot do this to your own account; ask another operator.';
  return [{ field: 'userId', code: 'OWN_ACCOUNT', message }];
}
