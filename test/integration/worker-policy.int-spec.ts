import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contentHashOf, PolicyPackEntity, ReviewCaseEntity } from '#platform';
import { createPolicy, FRISKET_COSTS, FRISKET_PACK } from '#policy';
import { createWorkerFixture, type WorkerFixture } from './worker.fixture.js';

/** A real checkpoint draws here; a busy machine takes its time. */
jest.setTimeout(240_000);

const RULE = {
  id: 'spam.horse',
  category: 'spam',
  state: 'live',
  outcome: 'hold',
  code: 'POLICY_SPAM_HORSE',
  message: 'Horses are looked at.',
  all: ['spam.horse'],
  examples: { match: ['a horse'], pass: ['a cow'] },
} as const;
const CONTENT = {
  costs: FRISKET_COSTS,
  pack: {
    ...FRISKET_PACK,
    concepts: [...FRISKET_PACK.concepts, { id: 'spam.horse', terms: 'horse~' }],
    rules: [...FRISKET_PACK.rules, RULE],
  },
};

describe('a running worker', () => {
  let fixture: WorkerFixture;
  beforeAll(async () => {
    fixture = await createWorkerFixture();
  });
  afterAll(() => fixture.close());

  /** As a release service of some api process does it. */
  async function publish(): Promise<void> {
    await fixture.dataSource.transaction(async (manager) => {
      await manager.update(PolicyPackEntity, { state: 'live' }, { state: 'retired' });
      const { id } = await manager.save(
        manager.create(PolicyPackEntity, {
          ...CONTENT,
          contentHash: contentHashOf(CONTENT),
          number: 2,
          state: 'live',
          origin: 'operator',
          updatedAt: new Date(),
          publishedAt: new Date(),
        }),
      );
      await fixture.bus.publish(manager, 'policy.changed', { packId: id });
    });
  }

  it('judges pictures by the version that is live, without being started again', async () => {
    fixture.startWorker();
    const before = await fixture.order({ imageCount: 1 });
    await fixture.untilStatus(before, 'completed');
    expect(await fixture.images(before)).toMatchObject([
      { pdqHash: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    ]);

    await publish();
    const after = await fixture.order({ imageCount: 1 });
    await fixture.untilStatus(after, 'held');
    const { policyVersion } = await fixture.dataSource.manager.findOneByOrFail(ReviewCaseEntity, {
      generationId: after,
    });
    expect(policyVersion).toBe(createPolicy(CONTENT).version);
  });

  it('gives the credit back when no policy is in force, and says so', async () => {
    await fixture.dataSource.manager.update(PolicyPackEntity, { state: 'live' }, { state: 'retired' });
    const id = await fixture.order({ imageCount: 1 });
    const { errorCode, errorMessage } = await fixture.untilStatus(id, 'failed');
    expect(errorCode).toBe('POLICY_UNAVAILABLE');
    expect(errorMessage).toContain('no content policy is in force');
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });
});
