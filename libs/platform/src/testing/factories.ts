import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Verdict } from '#policy';
import { ACCESS_STAGES } from '#rollout';
import { UserEntity } from '../database/entities/user.entity.js';
import type { Hold, StoredImage } from '../generations/finish-generation.js';
import type { NewGeneration } from '../generations/queue-generation.js';

/** A verdict that found nothing, unless told otherwise. */
export function buildVerdict(overrides: Partial<Verdict> = {}): Verdict {
  return {
    outcome: 'allow',
    category: null,
    code: 'POLICY_ALLOWED',
    score: 0,
    matches: [],
    reasons: [],
    ruleIds: [],
    shadowRuleIds: [],
    spansWithheld: false,
    policyVersion: 'policy-1',
    ...overrides,
  };
}

/** Stores somebody who may generate, with an address of their own. */
export async function createUser(
  manager: EntityManager,
  overrides: Partial<UserEntity> = {},
): Promise<UserEntity> {
  const defaults = {
    email: `${randomUUID()}@example.org`,
    displayName: 'Ada',
    accessStage: ACCESS_STAGES.beta,
  };
  return manager.save(Object.assign(new UserEntity(), defaults, overrides));
}

/** An allowed request for two pictures, ready for `GenerationStore.queue`. */
export function buildNewGeneration(overrides: Partial<NewGeneration> & { userId: string }): NewGeneration {
  return {
    clientRequestId: randomUUID(),
    prompt: 'an astronaut riding a horse',
    seed: 7,
    imageCount: 2,
    widthPx: 256,
    heightPx: 256,
    steps: 20,
    guidanceScale: 4,
    promptVerdict: buildVerdict(),
    ...overrides,
  };
}

/** Two pictures as a worker hands them in. */
export function buildStoredImages(count = 2): StoredImage[] {
  return Array.from({ length: count }, (_, position) => ({
    position,
    storageKey: `images/${randomUUID()}.png`,
    contentSha256: 'ab'.repeat(32),
    widthPx: 256,
    heightPx: 256,
    sizeBytes: 1_000,
    seed: 7,
    parameters: { steps: 20 },
  }));
}

export function buildHold(overrides: Partial<Hold> = {}): Hold {
  return { category: 'violence', policyVersion: 'policy-1', ...overrides };
}
