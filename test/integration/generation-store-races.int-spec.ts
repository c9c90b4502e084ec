import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { ImageEntity } from '../../libs/platform/src/database/entities/image.entity.js';
import { ReviewCaseEntity } from '../../libs/platform/src/database/entities/review-case.entity.js';
import { CreditLedger } from '../../libs/platform/src/generations/credit-ledger.js';
import {
  GENERATION_TRANSITIONS,
  IllegalGenerationTransitionError,
} from '../../libs/platform/src/generations/generation-transitions.js';
import type { GenerationStatus } from '../../libs/platform/src/generations/generation-status.js';
import {
  buildHold,
  buildNewGeneration,
  buildStoredImages,
  createUser,
} from '../../libs/platform/src/testing/factories.js';
import { createStoreFixture, DELIVERED, WORKER } from './generation-store.fixture.js';
import type { StoreFixture } from './generation-store.fixture.js';

/** Hundreds of transactions; a busy machine takes its time. */
jest.setTimeout(60_000);

/** How often a race is run: often enough for both sides to win in some of them. */
const RACES = 8;

let fixture: StoreFixture;
beforeAll(async () => {
  fixture = await createStoreFixture();
});
afterAll(() => fixture.close());

describe('races', () => {
  it('two clicks at once make one generation and one charge', async () => {
    const user = await createUser(fixture.manager);
    const wanted = buildNewGeneration({ userId: user.id });

    const results = await Promise.all([1, 2, 3, 4].map(() => fixture.queue(wanted)));

    expect(results.map((result) => result.kind).sort()).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
      'queued',
    ]);
    expect(new Set(results.map((result) => result.generation.id)).size).toBe(1);
    expect(await fixture.readModel.countOfUser(user.id)).toBe(1);
    expect(await fixture.readModel.creditUsage(user.id)).toMatchObject({ used: 1 });
  });

  it('two completions at once keep one set of pictures', async () => {
    const { id } = await fixture.running();

    const results = await Promise.all([
      fixture.store.complete(id, buildStoredImages(), DELIVERED),
      fixture.store.complete(id, buildStoredImages(), DELIVERED),
    ]);

    expect(results.map((result) => result.kind).sort()).toEqual(['already_finished', 'completed']);
    expect(await fixture.manager.countBy(ImageEntity, { generationId: id })).toBe(2);
  });

  it('two held completions at once open one review case', async () => {
    const { id } = await fixture.running();
    const held = { ...DELIVERED, held: buildHold() };

    await Promise.all([
      fixture.store.complete(id, buildStoredImages(), held),
      fixture.store.complete(id, buildStoredImages(), held),
    ]);

    expect(await fixture.manager.countBy(ReviewCaseEntity, { generationId: id })).toBe(1);
  });

  it('a cancellation during the completion has one winner, and the credit follows the outcome', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const { id } = await fixture.running();
      const complete = () => fixture.store.complete(id, buildStoredImages(), DELIVERED);
      const cancel = () => fixture.store.requestCancel(id);

      await Promise.all(race % 2 === 0 ? [complete(), cancel()] : [cancel(), complete()]);

      const { status } = await fixture.find(id);
      const delivered = status === 'completed';
      expect(['completed', 'cancelled']).toContain(status);
      expect(await fixture.manager.countBy(ImageEntity, { generationId: id })).toBe(delivered ? 2 : 0);
      expect(await fixture.credits(id)).toEqual(delivered ? ['charge'] : ['charge', 'refund']);
    }
  });

  it('everything that refunds, all at once, refunds one time', async () => {
    const { id } = await fixture.running();
    const failure = { code: 'INFERENCE_FAILED', message: 'Please try again.' };

    await Promise.all([
      fixture.store.fail(id, failure),
      fixture.store.cancel(id),
      fixture.store.requestCancel(id),
      fixture.store.fail(id, failure),
    ]);

    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('events stay numbered without gaps when two workers report at once', async () => {
    const { id } = await fixture.running();
    const report = (step: number) =>
      fixture.store.recordProgress(id, { workerId: WORKER, stage: 'denoise', step, total: 20 });

    await Promise.all([1, 2, 3, 4, 5, 6].map(report));

    expect(await fixture.sequences(id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await fixture.find(id)).eventSequence).toBe(8);
  });

  it('the last credit is spent once by requests at the same time', async () => {
    const user = await createUser(fixture.manager);
    const ledger = new CreditLedger();
    const allowance = 3;
    const spend = () =>
      fixture.database.dataSource.transaction(async (transaction) => {
        const { used } = await ledger.usageForSpending(transaction, user.id);
        if (used >= allowance) return 'refused';
        return (await fixture.store.queue(transaction, buildNewGeneration({ userId: user.id }))).kind;
      });

    const results = await Promise.all(Array.from({ length: 6 }, spend));

    expect(results.sort()).toEqual(['queued', 'queued', 'queued', 'refused', 'refused', 'refused']);
  });
});

describe('the life of a generation', () => {
  const anyAct = fc.constantFrom(
    'claim',
    'claim by another',
    'progress',
    'complete',
    'complete held',
    'fail',
    'cancel',
    'request cancel',
    'approve',
    'reject',
  );
  type Act = ReturnType<typeof anyAct.generate>['value'];

  async function act(id: string, name: Act): Promise<void> {
    const { store, database } = fixture;
    const inTransaction = database.dataSource.transaction.bind(database.dataSource);
    const acts: Record<Act, () => Promise<unknown>> = {
      claim: () => store.claim(id, WORKER),
      'claim by another': () => store.claim(id, 'worker-2'),
      progress: () => store.recordProgress(id, { workerId: WORKER, stage: 'denoise', step: 1, total: 20 }),
      complete: () => store.complete(id, buildStoredImages(), DELIVERED),
      'complete held': () => store.complete(id, buildStoredImages(), { ...DELIVERED, held: buildHold() }),
      fail: () => store.fail(id, { code: 'FAILED', message: 'Please try again.' }),
      cancel: () => store.cancel(id),
      'request cancel': () => store.requestCancel(id),
      approve: () => inTransaction((transaction) => store.approve(transaction, id)),
      reject: () => inTransaction((transaction) => store.reject(transaction, id, 'violence')),
    };
    await acts[name]().catch((error: unknown) => {
      if (!(error instanceof IllegalGenerationTransitionError)) throw error;
    });
  }

  function replay(types: readonly string[]): GenerationStatus {
    const [first, ...rest] = types;
    expect(first).toBe('queued');
    return rest.reduce<GenerationStatus>((status, type) => {
      const transition = Object.entries(GENERATION_TRANSITIONS).find(([name]) => name === type)?.[1];
      expect(transition?.from).toContain(status);
      return transition?.to ?? status;
    }, 'queued');
  }

  it('keeps row, events, pictures and credits true to each other, whatever is tried in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 12 }), async (acts) => {
        const { id } = await fixture.queued();
        for (const name of acts) await act(id, name);

        const generation = await fixture.find(id);
        const types = await fixture.eventTypes(id);
        expect(replay(types)).toBe(generation.status);
        expect(await fixture.sequences(id)).toEqual(types.map((_, index) => index + 1));
        expect(generation.eventSequence).toBe(types.length);

        const refunded = generation.status === 'failed' || generation.status === 'cancelled';
        expect(await fixture.credits(id)).toEqual(refunded ? ['charge', 'refund'] : ['charge']);

        const images = await fixture.manager.findBy(ImageEntity, { generationId: id });
        const made = types.includes('completed') || types.includes('held');
        expect(images).toHaveLength(made ? 2 : 0);
        const shown = images.filter((image) => image.visibility === 'visible').length;
        expect(shown).toBe(generation.status === 'completed' ? 2 : 0);
      }),
      { seed: 1, numRuns: 25 },
    );
  });
});
