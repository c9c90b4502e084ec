import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ImageEntity } from '../../libs/platform/src/database/entities/image.entity.js';
import { ReviewCaseEntity } from '../../libs/platform/src/database/entities/review-case.entity.js';
import {
  GenerationNotFoundError,
  IllegalGenerationTransitionError,
} from '../../libs/platform/src/generations/generation-transitions.js';
import {
  buildHold,
  buildNewGeneration,
  buildStoredImages,
  buildVerdict,
  createUser,
} from '../../libs/platform/src/testing/factories.js';
import { createStoreFixture, DELIVERED, WORKER } from './generation-store.fixture.js';
import type { StoreFixture } from './generation-store.fixture.js';

/** Real transactions; a busy machine takes its time. */
jest.setTimeout(60_000);

let fixture: StoreFixture;
beforeAll(async () => {
  fixture = await createStoreFixture();
});
afterAll(() => fixture.close());

describe('queueing', () => {
  it('stores the request, charges one credit and announces the first event', async () => {
    const generation = await fixture.queued({ prompt: 'a red car', seed: 4_294_967_295 });

    expect(await fixture.find(generation.id)).toMatchObject({
      prompt: 'a red car',
      seed: 4_294_967_295,
      status: 'queued',
      eventSequence: 1,
      verdictOutcome: 'allow',
      policyVersion: 'policy-1',
    });
    expect(await fixture.credits(generation.id)).toEqual(['charge']);
    expect(fixture.announced).toContainEqual({ generationId: generation.id, sequence: 1 });
  });

  it('answers the second click with the first generation and charges nothing', async () => {
    const user = await createUser(fixture.manager);
    const wanted = buildNewGeneration({ userId: user.id });

    const first = await fixture.queue(wanted);
    const second = await fixture.queue(wanted);

    expect(second).toMatchObject({ kind: 'duplicate', generation: { id: first.generation.id } });
    expect(await fixture.credits(first.generation.id)).toEqual(['charge']);
  });

  it('takes the same click of two people as two generations', async () => {
    const clientRequestId = randomUUID();

    const first = await fixture.queued({ clientRequestId });
    const second = await fixture.queued({ clientRequestId });

    expect(second.id).not.toBe(first.id);
  });

  it('refuses a prompt that the policy blocks', async () => {
    const user = await createUser(fixture.manager);
    const promptVerdict = buildVerdict({ outcome: 'block', code: 'POLICY_VIOLENCE' });

    await expect(fixture.queue(buildNewGeneration({ userId: user.id, promptVerdict }))).rejects.toMatchObject(
      {
        code: 'BLOCKED_PROMPT_QUEUED',
      },
    );
  });

  it('leaves nothing behind when the transaction of the caller fails', async () => {
    const user = await createUser(fixture.manager);
    const attempt = fixture.database.dataSource.transaction(async (transaction) => {
      await fixture.store.queue(transaction, buildNewGeneration({ userId: user.id }));
      throw new Error('the outbox is full');
    });

    await expect(attempt).rejects.toThrow('the outbox is full');
    expect(await fixture.readModel.countOfUser(user.id)).toBe(0);
    expect(await fixture.readModel.creditUsage(user.id)).toEqual({ used: 0, nextCreditAt: null });
  });
});

describe('running', () => {
  it('gives the generation to the worker that claims it', async () => {
    const { id } = await fixture.queued();

    expect((await fixture.store.claim(id, WORKER)).kind).toBe('claimed');
    expect(await fixture.find(id)).toMatchObject({ status: 'running', workerId: WORKER, attempts: 1 });
  });

  it('gives it to another worker after the first one died, and stops listening to the first', async () => {
    const { id, startedAt } = await fixture.running();

    await fixture.store.claim(id, 'worker-2');
    const late = await fixture.store.recordProgress(id, {
      workerId: WORKER,
      stage: 'denoise',
      step: 3,
      total: 20,
    });

    expect(late).toEqual({ kind: 'superseded' });
    expect(await fixture.find(id)).toMatchObject({ workerId: 'worker-2', attempts: 2, startedAt });
  });

  it('shows progress and previews, keeps the previews when none are given, and clears them at the end', async () => {
    const { id } = await fixture.running();
    const progress = { workerId: WORKER, stage: 'denoise', step: 5, total: 20 } as const;

    await fixture.store.recordProgress(id, { ...progress, previews: ['data:image/png;base64,AA=='] });
    await fixture.store.recordProgress(id, { ...progress, step: 6 });

    expect(await fixture.find(id)).toMatchObject({
      stage: 'denoise',
      progressStep: 6,
      previews: ['data:image/png;base64,AA=='],
    });
    await fixture.store.complete(id, buildStoredImages(), DELIVERED);
    expect((await fixture.find(id)).previews).toBeNull();
  });

  it('has nothing to do for a worker that claims a finished generation', async () => {
    const { id } = await fixture.running();
    await fixture.store.complete(id, buildStoredImages(), DELIVERED);

    expect(await fixture.store.claim(id, 'worker-2')).toMatchObject({
      kind: 'finished',
      generation: { status: 'completed', attempts: 1 },
    });
  });

  it('refuses to complete what no worker has claimed', async () => {
    const { id } = await fixture.queued();

    await expect(fixture.store.complete(id, buildStoredImages(), DELIVERED)).rejects.toThrow(
      IllegalGenerationTransitionError,
    );
    expect(await fixture.manager.countBy(ImageEntity, { generationId: id })).toBe(0);
  });

  it('says that an id is unknown', async () => {
    await expect(fixture.store.claim(randomUUID(), WORKER)).rejects.toThrow(GenerationNotFoundError);
  });
});

describe('finishing', () => {
  it('shows the pictures to the owner', async () => {
    const { id } = await fixture.running();

    const result = await fixture.store.complete(id, buildStoredImages(2), DELIVERED);

    expect(result.kind).toBe('completed');
    const images = await fixture.readModel.visibleImages([id]);
    expect(images.map((image) => image.position)).toEqual([0, 1]);
    expect(await fixture.find(id)).toMatchObject({ status: 'completed', checkpointHash: 'checkpoint-1' });
    expect((await fixture.find(id)).finishedAt).toBeInstanceOf(Date);
  });

  it('keeps one set of pictures and one charge when the same job runs twice', async () => {
    const { id } = await fixture.running();
    await fixture.store.complete(id, buildStoredImages(), DELIVERED);

    const again = await fixture.store.complete(id, buildStoredImages(), DELIVERED);

    expect(again.kind).toBe('already_finished');
    expect(await fixture.manager.countBy(ImageEntity, { generationId: id })).toBe(2);
    expect(await fixture.credits(id)).toEqual(['charge']);
  });

  it('hides held pictures and opens a review case', async () => {
    const { id } = await fixture.running();

    await fixture.store.complete(id, buildStoredImages(), {
      ...DELIVERED,
      held: buildHold({ category: 'violence', priority: 5 }),
    });

    expect(await fixture.readModel.visibleImages([id])).toEqual([]);
    expect(await fixture.manager.findOneByOrFail(ReviewCaseEntity, { generationId: id })).toMatchObject({
      state: 'open',
      category: 'violence',
      priority: 5,
      version: 1,
    });
  });

  it('gives the credit back when it fails, once', async () => {
    const { id } = await fixture.running();
    const failure = { code: 'INFERENCE_FAILED', message: 'Please try again.' };

    expect((await fixture.store.fail(id, failure)).kind).toBe('changed');
    expect((await fixture.store.fail(id, failure)).kind).toBe('unchanged');

    expect(await fixture.find(id)).toMatchObject({ status: 'failed', errorCode: 'INFERENCE_FAILED' });
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('ignores the failure of a worker that was replaced', async () => {
    const { id } = await fixture.running();
    await fixture.store.claim(id, 'worker-2');

    const result = await fixture.store.fail(id, { code: 'STALLED', message: '…', workerId: WORKER });

    expect(result).toMatchObject({ kind: 'unchanged', generation: { status: 'running' } });
  });
});

describe('cancelling', () => {
  it('ends what waits at once and gives the credit back', async () => {
    const { id } = await fixture.queued();

    expect((await fixture.store.requestCancel(id)).kind).toBe('cancelled');
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
    expect(await fixture.eventTypes(id)).toEqual(['queued', 'cancelled']);
  });

  it('tells the worker, on the bus and at its next progress', async () => {
    const { id } = await fixture.running();
    const told: string[] = [];
    const unsubscribe = fixture.bus.subscribe('generation.cancel', (message) => {
      told.push(message.generationId);
    });

    expect((await fixture.store.requestCancel(id)).kind).toBe('requested');
    const next = await fixture.store.recordProgress(id, {
      workerId: WORKER,
      stage: 'denoise',
      step: 2,
      total: 20,
    });
    unsubscribe();

    expect(told).toEqual([id]);
    expect(next).toEqual({ kind: 'cancel_requested' });
    expect((await fixture.store.cancel(id)).kind).toBe('changed');
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('keeps no pictures that are handed in after the request', async () => {
    const { id } = await fixture.running();
    await fixture.store.requestCancel(id);

    expect((await fixture.store.complete(id, buildStoredImages(), DELIVERED)).kind).toBe('cancelled');
    expect(await fixture.manager.countBy(ImageEntity, { generationId: id })).toBe(0);
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('is carried out by the next worker when the one that was told has died', async () => {
    const { id } = await fixture.running();
    await fixture.store.requestCancel(id);

    expect(await fixture.store.claim(id, 'worker-2')).toMatchObject({
      kind: 'finished',
      generation: { status: 'cancelled' },
    });
  });

  it('comes too late for a completed generation', async () => {
    const { id } = await fixture.running();
    await fixture.store.complete(id, buildStoredImages(), DELIVERED);

    expect((await fixture.store.requestCancel(id)).kind).toBe('already_finished');
    expect(await fixture.credits(id)).toEqual(['charge']);
  });
});
