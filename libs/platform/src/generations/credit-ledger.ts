import type { EntityManager } from 'typeorm';
import { ALLOWANCE_WINDOW_MS } from '#rollout';
import { CreditEntryEntity } from '../database/entities/credit-entry.entity.js';
import { UserEntity } from '../database/entities/user.entity.js';
import type { CreditEntryKind } from './generation-status.js';

/** One generation costs this, however many pictures it makes. */
export const CREDITS_PER_GENERATION = 1;

export interface CreditUsage {
  /** Charges of the last 24 hours that were not given back, less what was granted in that time; may be negative. */
  readonly used: number;
  /** When the oldest of those charges leaves the window; null when there is none. */
  readonly nextCreditAt: Date | null;
}

/** Reads and writes the credit entries. A charge or refund that exists already is left as it is. */
export class CreditLedger {
  async charge(manager: EntityManager, owner: { userId: string; generationId: string }): Promise<void> {
    await this.#add(manager, { ...owner, kind: 'charge' });
  }

  async refund(manager: EntityManager, owner: { userId: string; generationId: string }): Promise<void> {
    await this.#add(manager, { ...owner, kind: 'refund' });
  }

  /** Credits that count against the allowance at `now`. */
  async usage(manager: EntityManager, userId: string, now: Date = new Date()): Promise<CreditUsage> {
    const since = new Date(now.getTime() - ALLOWANCE_WINDOW_MS);
    const rows: { used: string; oldest_charge_at: Date | null }[] = await manager.query(USAGE_SQL, [
      userId,
      since,
    ]);
    const oldest = rows[0]?.oldest_charge_at ?? null;
    return {
      used: Number(rows[0]?.used ?? 0),
      nextCreditAt: oldest && new Date(oldest.getTime() + ALLOWANCE_WINDOW_MS),
    };
  }

  /**
   * The same, but holds every other spender of this user back until `manager`'s transaction ends: without that, two
   * requests at once would both find the last credit.
   */
  async usageForSpending(manager: EntityManager, userId: string, now?: Date): Promise<CreditUsage> {
    await manager
      .createQueryBuilder(UserEntity, 'user')
      .select('user.id')
      .where('user.id = :userId', { userId })
      .setLock('for_no_key_update')
      .getOne();
    return this.usage(manager, userId, now);
  }

  async #add(
    manager: EntityManager,
    entry: { userId: string; generationId: string; kind: CreditEntryKind },
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(CreditEntryEntity)
      .values({ ...entry, amount: CREDITS_PER_GENERATION })
      .orIgnore()
      .execute();
  }
}

const USAGE_SQL = `
  SELECT
    coalesce(sum(CASE kind WHEN 'charge' THEN amount WHEN 'grant' THEN -amount END), 0) AS used,
    min(created_at) FILTER (WHERE kind = 'charge') AS oldest_charge_at
  FROM credit_entries AS entry
  WHERE user_id = $1 AND created_at > $2 AND kind <> 'refund'
    AND NOT EXISTS (
      SELECT FROM credit_entries AS refund
      WHERE refund.kind = 'refund' AND entry.kind = 'charge' AND refund.generation_id = entry.generation_id
    )`;
