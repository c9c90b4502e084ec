import { copyFile, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from './eventually.js';
import { HOUSE_CHECKPOINT } from './house-checkpoint.js';
import { createWorkerFixture, type WorkerFixture } from './worker.fixture.js';

jest.setTimeout(300_000);

describe('the work of a worker that is in trouble', () => {
  let fixture: WorkerFixture;
  const folders: string[] = [];

  beforeEach(async () => {
    fixture = await createWorkerFixture();
  });

  afterEach(async () => {
    await fixture.close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  const untilDrawn = (id: string): Promise<unknown> =>
    eventually('it is being drawn', async () => (await fixture.find(id)).progressStep > 0);

  it('is finished by another one when it is killed, once and for one credit', async () => {
    const victim = fixture.startWorker();
    await victim.ready;
    const id = await fixture.order({ steps: 100, imageCount: 2 });
    await untilDrawn(id);
    await victim.killHard();
    expect((await fixture.find(id)).status).toBe('running');
    await fixture.startWorker().ready;
    const generation = await fixture.untilStatus(id, 'completed', 'failed');
    expect(generation).toMatchObject({ status: 'completed', attempts: 2 });
    expect(await fixture.images(id)).toHaveLength(2);
    expect(await fixture.credits(id)).toEqual(['charge']);
    expect((await fixture.eventTypes(id)).filter((type) => type === 'completed')).toHaveLength(1);
  });

  it('waits while its checkpoint is damaged, and is done once the file is repaired', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'frisket-checkpoint-'));
    folders.push(folder);
    for (const name of await readdir(HOUSE_CHECKPOINT)) {
      if (name !== 'text_encoder.onnx') await symlink(join(HOUSE_CHECKPOINT, name), join(folder, name));
    }
    await writeFile(join(folder, 'text_encoder.onnx'), 'not a network');
    const worker = fixture.startWorker({ CHECKPOINT_DIR: folder });
    await worker.ready;
    expect(await fixture.registry.list()).toMatchObject([
      {
        state: 'unavailable',
        checkpointId: null,
        detail: expect.stringContaining('text_encoder.onnx'),
        live: true,
      },
    ]);
    const id = await fixture.order({ imageCount: 1 });
    await copyFile(join(HOUSE_CHECKPOINT, 'text_encoder.onnx'), join(folder, 'text_encoder.onnx'));
    expect(await fixture.untilStatus(id, 'completed', 'failed')).toMatchObject({
      status: 'completed',
      attempts: 1,
    });
  });

  it('ends by itself when its launcher is gone', async () => {
    const worker = fixture.startWorker();
    await worker.ready;
    await worker.disconnect();
    expect(await worker.exited).toBe(0);
    expect(await fixture.registry.list()).toEqual([]);
  });

  it('does not begin with a setting that makes no sense, and says which', async () => {
    const worker = fixture.startWorker({ WORKER_CONCURRENCY: 'many' });
    await expect(worker.ready).rejects.toThrow(/WORKER_CONCURRENCY/u);
  });
});
