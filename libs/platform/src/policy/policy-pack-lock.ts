import type { EntityManager } from 'typeorm';
import { PolicyPackEntity } from '../database/entities/policy-pack.entity.js';

/** Any number that nothing else locks. */
const POLICY_LOCK = 7_046_002;

/** Makes changes of versions wait for each other until the caller's transaction ends. Readers do not wait. */
export async function lockPolicyPacks(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [POLICY_LOCK]);
}

/** Call it under the lock. */
export async function nextPackNumber(manager: EntityManager): Promise<number> {
  return ((await manager.maximum(PolicyPackEntity, 'number')) ?? 0) + 1;
}
