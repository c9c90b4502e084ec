import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type JsonObject, OperatorEventEntity } from '#platform';
import type { SignedInContext } from '../context/api-context.js';

/** Everything an operator can do that changes something for others. */
export type OperatorAction =
  | 'waitlist.admit'
  | 'waitlist.decline'
  | 'user.set-access-stage'
  | 'user.set-role'
  | 'user.suspend'
  | 'user.reinstate'
  | 'flag.set'
  | 'policy.create-draft'
  | 'policy.save-draft'
  | 'policy.discard-draft'
  | 'policy.start-shadow'
  | 'policy.stop-shadow'
  | 'policy.publish'
  | 'policy.retire'
  | 'policy.roll-back'
  | 'hash-bank.create'
  | 'hash-bank.set-enabled'
  | 'hash-bank.add-hash'
  | 'hash-bank.remove-hash';

export interface OperatorAct {
  readonly action: OperatorAction;
  /** What was acted on, such as `user:<id>` or `flag:<key>`. */
  readonly target: string;
  readonly payload: JsonObject;
}

/** Writes down what operators do, in the transaction that does it. */
@Injectable()
export class OperatorLog {
  async record(context: SignedInContext, manager: EntityManager, act: OperatorAct): Promise<void> {
    await manager.insert(OperatorEventEntity, { ...act, actorId: context.user.id });
  }
}
