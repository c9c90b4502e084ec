import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StrandedGenerations } from '../../apps/worker/src/generation/stranded-generations.js';
import { FakeGenerationQueue } from '../../libs/platform/src/testing/fake.generation-queue.js';
import { createStoreFixture, type StoreFixture } from './generation-store.fixture.js';

describe('generations that nothing was heard of for a while', () => {
  let fixture: StoreFixture;
  let queue: FakeGenerationQueue;
  let stranded: StrandedGenerations;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    fixture = await createStoreFixture();
    queue = new FakeGenerationQueue();
    stranded = new StrandedGenerations({ dataSource: fixture.database.dataSource, queue });
  });

  afterEach(() => fixture.close());

  /** Moves everything that happened to a generation into the past. */
  const age = (id: string): Promise<unknown> =>
    fixture.manager.query(
      `UPDATE generation_events SET created_at = created_at - interval '3 minutes' WHERE generation_id = $1`,
      [id],
    );

  it('get a job again, whether they waited or were in work', async () => {
    const [queued, running] = [await fixture.queued(), await fixture.running()];
    await age(queued.id);
    await age(running.id);
    expect((await stranded.run()).sort()).toEqual([queued.id, running.id].sort());
    expect(queue.enqueued).toHaveLength(2);
  });

  it('are left alone while their job is there: a long queue is no loss', async () => {
    const { id } = await fixture.queued();
    await age(id);
    await queue.enqueue(id);
    expect(await stranded.run()).toEqual([]);
  });

  it('are left alone while something is heard of them', async () => {
    await fixture.queued();
    await fixture.running();
    expect(await stranded.run()).toEqual([]);
  });

  it('are left alone when they are over', async () => {
    const { id } = await fixture.queued();
    await fixture.store.cancel(id);
    await age(id);
    expect(await stranded.run()).toEqual([]);
  });
});
