import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ReviewCaseEntity } from '#platform';
import { buildVerdict } from '../../libs/platform/src/testing/factories.js';
import { eventually } from './eventually.js';
import { createWorkerFixture, type WorkerFixture } from './worker.fixture.js';
import type { WorkerProcess } from './worker-process.js';

jest.setTimeout(300_000);

const PREVIEW = /^data:image\/png;base64,[A-Za-z0-9+/=]+$/u;
/** Small enough for a row that is written once per step and for a websocket message. */
const MAX_PREVIEW_CHARACTERS = 4_000;

describe('the worker process', () => {
  let fixture: WorkerFixture;
  let worker: WorkerProcess;

  beforeAll(async () => {
    fixture = await createWorkerFixture();
    worker = fixture.startWorker();
    await worker.ready;
  });

  afterAll(() => fixture.close());

  const hashes = async (id: string): Promise<string[]> =>
    (await fixture.images(id)).map(({ contentSha256 }) => contentSha256);

  it('is on the list of workers with the checkpoint that it loaded', async () => {
    expect(await fixture.registry.list()).toMatchObject([
      { state: 'ready', checkpointId: 'house', checkpointHash: expect.any(String), detail: null, live: true },
    ]);
  });

  it('makes, stores and hands in four pictures, for one credit', async () => {
    const id = await fixture.order();
    const generation = await fixture.untilStatus(id, 'completed', 'failed');
    expect(generation).toMatchObject({ status: 'completed', attempts: 1, progressStep: 3, errorCode: null });
    const images = await fixture.images(id);
    expect(images.map(({ position, visibility, widthPx }) => [position, visibility, widthPx])).toEqual([
      [0, 'visible', 256],
      [1, 'visible', 256],
      [2, 'visible', 256],
      [3, 'visible', 256],
    ]);
    for (const image of images) {
      const bytes = await readFile(join(fixture.storageFolder, image.storageKey));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(image.contentSha256);
      expect(bytes.byteLength).toBe(image.sizeBytes);
    }
    expect(await fixture.credits(id)).toEqual(['charge']);
  });

  it('publishes pixels only: how a picture was made stays in the database', async () => {
    const id = await fixture.order({ imageCount: 1, prompt: 'a very secret garden' });
    await fixture.untilStatus(id, 'completed');
    const [image] = await fixture.images(id);
    const bytes = await readFile(join(fixture.storageFolder, image?.storageKey ?? ''));
    expect(bytes.includes('secret garden')).toBe(false);
    expect(image?.parameters).toMatchObject({
      prompt: 'a very secret garden',
      seed: 7,
      checkpointId: 'house',
    });
  });

  it('gives the same bytes again for the same seed, and others for another', async () => {
    const [first, again, other] = [
      await fixture.order({ imageCount: 2, seed: 11 }),
      await fixture.order({ imageCount: 2, seed: 11 }),
      await fixture.order({ imageCount: 2, seed: 12 }),
    ];
    for (const id of [first, again, other]) await fixture.untilStatus(id, 'completed');
    expect(await hashes(again)).toEqual(await hashes(first));
    expect(await hashes(other)).not.toEqual(await hashes(first));
  });

  it('shows small previews while it makes what the policy allows', async () => {
    const id = await fixture.order({ steps: 100, imageCount: 2 });
    const { previews } = await eventually('there are previews', async () => {
      const generation = await fixture.find(id);
      return generation.previews !== null && generation;
    });
    expect(previews).toHaveLength(2);
    for (const preview of previews ?? []) {
      expect(preview).toMatch(PREVIEW);
      expect(preview.length).toBeLessThan(MAX_PREVIEW_CHARACTERS);
    }
    await fixture.store.requestCancel(id);
    await fixture.untilStatus(id, 'cancelled');
  });

  it('shows nothing of what is held, and opens a review case for it', async () => {
    const promptVerdict = buildVerdict({ outcome: 'hold', category: 'violence', code: 'POLICY_VIOLENCE' });
    const id = await fixture.order({ promptVerdict, steps: 6 });
    const seen: unknown[] = [];
    const end = fixture.bus.subscribe('generation.events', async ({ generationId }) => {
      if (generationId === id) seen.push((await fixture.find(id)).previews);
    });
    const generation = await fixture.untilStatus(id, 'held', 'failed', 'completed');
    await eventually('an event was heard', async () => seen.length > 0);
    end();
    expect(generation.status).toBe('held');
    expect(seen.every((previews) => previews === null)).toBe(true);
    const images = await fixture.images(id);
    expect(images.map(({ visibility }) => visibility)).toEqual(['held', 'held', 'held', 'held']);
    const reviewCase = await fixture.dataSource.manager.findOneByOrFail(ReviewCaseEntity, {
      generationId: id,
    });
    expect(reviewCase).toMatchObject({ state: 'open', category: 'violence' });
  });

  it('stops a running generation when it is cancelled, gives the credit back and stores nothing', async () => {
    const id = await fixture.order({ steps: 100 });
    await eventually('it is being drawn', async () => (await fixture.find(id)).progressStep > 0);
    expect(await fixture.store.requestCancel(id)).toMatchObject({ kind: 'requested' });
    const generation = await fixture.untilStatus(id, 'cancelled', 'completed');
    expect(generation.status).toBe('cancelled');
    expect(generation.progressStep).toBeLessThan(100);
    expect(await fixture.images(id)).toEqual([]);
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('ends in good order when it is told to: the generation in hand is finished first', async () => {
    // Long enough to be seen running, short enough to be finished before a worker gives up on it.
    const id = await fixture.order({ steps: 30 });
    await fixture.untilStatus(id, 'running');
    await worker.stop();
    expect(await worker.exited).toBe(0);
    expect((await fixture.find(id)).status).toBe('completed');
    expect(await fixture.registry.list()).toEqual([]);
  });
});
