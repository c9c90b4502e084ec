import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RefusedPromptEntity, UploadEntity } from '#platform';
import { DatabasePictureSources } from '../../apps/worker/src/generation/picture-sources.js';
import { ExpiredUploads } from '../../apps/worker/src/recurring/expired-uploads.recurring-job.js';
import { RefusedPromptsRetention } from '../../apps/worker/src/recurring/refused-prompts.recurring-job.js';
import type { NewGeneration } from '../../libs/platform/src/generations/queue-generation.js';
import { createUser } from '../../libs/platform/src/testing/factories.js';
import { createRunnerFixture, type RunnerFixture } from './runner.fixture.js';

const NOON = new Date('2026-03-01T12:00:00Z');
const minutesAfterNoon = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);
const LONG_AFTER = minutesAfterNoon(60);

describe('uploads whose time is over', () => {
  let fixture: RunnerFixture;
  let userId: string;
  let job: ExpiredUploads;

  beforeEach(async () => {
    fixture = await createRunnerFixture();
    ({ id: userId } = await createUser(fixture.manager));
    job = new ExpiredUploads({ dataSource: fixture.database.dataSource, storage: fixture.storage });
  });
  afterEach(() => fixture.close());

  async function upload(expiresAt = NOON): Promise<UploadEntity> {
    const storageKey = `uploads/${userId}/${randomUUID()}.png`;
    await fixture.storage.put(storageKey, new Uint8Array([1]), 'image/png');
    const sizes = { widthPx: 1, heightPx: 1, sizeBytes: 1 };
    const wanted = {
      userId,
      purpose: 'source' as const,
      storageKey,
      contentSha256: '0'.repeat(64),
      expiresAt,
    };
    return fixture.manager.save(fixture.manager.create(UploadEntity, { ...wanted, ...sizes }));
  }

  const varied = (source: UploadEntity, wanted: Partial<NewGeneration> = {}) =>
    fixture.order({ kind: 'variation', prompt: '', sourceUploadId: source.id, userId, ...wanted });

  async function setStatus(id: string, status: string): Promise<void> {
    await fixture.manager.query('UPDATE generations SET status = $2 WHERE id = $1', [id, status]);
  }

  /** What is left of an upload. */
  async function remains({ id, storageKey }: UploadEntity) {
    const row = await fixture.manager.findOneBy(UploadEntity, { id });
    return { row: row !== null, pixels: await fixture.storage.exists(storageKey ?? '') };
  }

  it('lose their pixels, and their rows when nothing was made from them', async () => {
    const [unused, used, mask] = [await upload(), await upload(), await upload()];
    const { id } = await varied(used, { kind: 'edit', maskUploadId: mask.id });
    await setStatus(id, 'completed');
    expect(await job.run(LONG_AFTER)).toBe(3);
    expect(await remains(unused)).toEqual({ row: false, pixels: false });
    expect(await remains(used)).toEqual({ row: true, pixels: false });
    expect(await remains(mask)).toEqual({ row: true, pixels: false });
    expect(await job.run(LONG_AFTER)).toBe(0);
  });

  it('are gone for whoever wants to draw from them again', async () => {
    const used = await upload();
    await setStatus((await varied(used)).id, 'completed');
    await job.run(LONG_AFTER);
    const sources = new DatabasePictureSources(fixture.database.dataSource);
    expect(await sources.find(await varied(used))).toBeNull();
  });

  it.each(['queued', 'running', 'held'])('stay while a generation from them is %s', async (status) => {
    const [source, target] = [await upload(), await upload()];
    const { id } = await varied(source, { kind: 'interpolation', targetUploadId: target.id });
    await setStatus(id, status);
    expect(await job.run(LONG_AFTER)).toBe(0);
    await setStatus(id, 'completed');
    expect(await job.run(LONG_AFTER)).toBe(2);
    expect(await remains(target)).toEqual({ row: true, pixels: false });
  });

  it('go some minutes after their time and not before', async () => {
    const kept = await upload(minutesAfterNoon(1));
    await upload();
    expect(await job.run(minutesAfterNoon(9))).toBe(0);
    expect(await job.run(minutesAfterNoon(10))).toBe(1);
    expect(await remains(kept)).toEqual({ row: true, pixels: true });
  });

  it('all go in one round, however many there are', async () => {
    for (let count = 0; count < 205; count += 1) await upload();
    expect(await job.run(LONG_AFTER)).toBe(205);
    expect(await fixture.manager.count(UploadEntity)).toBe(0);
  });

  it('are found by the next round when the storage failed in this one', async () => {
    const left = await upload();
    const broken = { delete: () => Promise.reject(new Error('storage is away')) };
    const failing = new ExpiredUploads({ dataSource: fixture.database.dataSource, storage: broken });
    await expect(failing.run(LONG_AFTER)).rejects.toThrow('storage is away');
    expect(await remains(left)).toEqual({ row: true, pixels: true });
    expect(await job.run(LONG_AFTER)).toBe(1);
  });
});

describe('refused prompts', () => {
  it('are deleted after as many days as people were told', async () => {
    const { manager, database, close } = await createRunnerFixture();
    for (const days of [14, 16]) {
      const createdAt = new Date(NOON.getTime() - days * 24 * 3_600_000);
      const row = { prompt: `${days} days old`, accessStage: 20, policyVersion: 'v', createdAt };
      await manager.insert(RefusedPromptEntity, row);
    }
    await new RefusedPromptsRetention(database.dataSource).run(NOON);
    expect((await manager.find(RefusedPromptEntity)).map(({ prompt }) => prompt)).toEqual(['14 days old']);
    await close();
  });
});
