import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CreditEntryEntity } from '../../libs/platform/src/database/entities/credit-entry.entity.js';
import { buildStoredImages, createUser } from '../../libs/platform/src/testing/factories.js';
import { createStoreFixture, DELIVERED, WORKER } from './generation-store.fixture.js';
import type { StoreFixture } from './generation-store.fixture.js';

/** Real transactions; a busy machine takes its time. */
jest.setTimeout(60_000);

const HOUR_MS = 60 * 60 * 1000;

let fixture: StoreFixture;
beforeAll(async () => {
  fixture = await createStoreFixture();
});
afterAll(() => fixture.close());

describe('GenerationReadModel', () => {
  it('shows a generation to its owner and to nobody else', async () => {
    const generation = await fixture.queued();
    const stranger = await createUser(fixture.manager);

    expect(await fixture.readModel.findOwned(generation.id, generation.userId)).toMatchObject({
      id: generation.id,
    });
    expect(await fixture.readModel.findOwned(generation.id, stranger.id)).toBeNull();
  });

  it("pages through one person's generations, newest first", async () => {
    const { id: userId } = await createUser(fixture.manager);
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await fixture.queued({ userId })).id);
    await fixture.queued();

    const first = await fixture.readModel.pageOfUser(userId, { first: 2, after: null });
    const second = await fixture.readModel.pageOfUser(userId, { first: 2, after: first.rows.at(-1) ?? null });

    expect(first.rows.map((row) => row.id)).toEqual([ids[2], ids[1]]);
    expect(first.hasNextPage).toBe(true);
    expect(second.rows.map((row) => row.id)).toEqual([ids[0]]);
    expect(second.hasNextPage).toBe(false);
    expect(await fixture.readModel.countOfUser(userId)).toBe(3);
  });

  it('counts places in the line from one, for those who wait', async () => {
    const before = await fixture.readModel.countWaiting();
    const first = await fixture.queued();
    const second = await fixture.queued();
    const running = await fixture.running();

    const positions = await fixture.readModel.queuePositions([second.id, first.id, running.id]);

    expect(positions).toEqual(
      new Map([
        [first.id, before + 1],
        [second.id, before + 2],
      ]),
    );
  });

  it('replays what a reader missed, with the newest progress only', async () => {
    const { id } = await fixture.running();
    for (const step of [1, 2, 3]) {
      await fixture.store.recordProgress(id, { workerId: WORKER, stage: 'denoise', step, total: 20 });
    }
    await fixture.store.complete(id, buildStoredImages(), DELIVERED);

    const all = await fixture.readModel.eventsAfter(id, 0);
    const rest = await fixture.readModel.eventsAfter(id, 2);

    expect(all.map((event) => [event.sequence, event.type])).toEqual([
      [1, 'queued'],
      [2, 'started'],
      [5, 'progress'],
      [6, 'completed'],
    ]);
    expect(rest.map((event) => event.sequence)).toEqual([5, 6]);
    expect(await fixture.readModel.eventsAfter(id, 6)).toEqual([]);
  });
});

describe('credit usage', () => {
  async function charge(userId: string, createdAt: Date, kind: 'charge' | 'grant' = 'charge'): Promise<void> {
    const entry = { userId, kind, amount: kind === 'grant' ? 10 : 1, createdAt };
    await fixture.manager.save(Object.assign(new CreditEntryEntity(), entry));
  }

  it('counts the last 24 hours, and says when the next credit comes back', async () => {
    const { id: userId } = await createUser(fixture.manager);
    const now = new Date('2026-11-23T12:00:00.000Z');
    const oldest = new Date(now.getTime() - 23 * HOUR_MS);
    await charge(userId, new Date(now.getTime() - 25 * HOUR_MS));
    await charge(userId, oldest);
    await charge(userId, new Date(now.getTime() - HOUR_MS));

    expect(await fixture.readModel.creditUsage(userId, now)).toEqual({
      used: 2,
      nextCreditAt: new Date(oldest.getTime() + 24 * HOUR_MS),
    });
  });

  it('leaves a charge out once it is refunded, and counts grants the other way', async () => {
    const { userId, id } = await fixture.queued();
    await charge(userId, new Date(), 'grant');

    expect(await fixture.readModel.creditUsage(userId)).toMatchObject({ used: -9 });
    await fixture.store.requestCancel(id);
    expect(await fixture.readModel.creditUsage(userId)).toEqual({ used: -10, nextCreditAt: null });
  });

  it('gives nothing back for an old charge that is refunded late', async () => {
    const { userId, id } = await fixture.queued();
    const old = new Date(Date.now() - 30 * HOUR_MS);
    await fixture.manager.update(CreditEntryEntity, { generationId: id }, { createdAt: old });

    await fixture.store.requestCancel(id);

    expect(await fixture.readModel.creditUsage(userId)).toEqual({ used: 0, nextCreditAt: null });
  });
});
