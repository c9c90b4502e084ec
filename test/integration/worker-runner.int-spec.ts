import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GenerationEntity, ImageEntity } from '#platform';
import { runGeneration } from '../../apps/worker/src/generation/generation.runner.js';
import type { StopReason } from '../../apps/worker/src/generation/stop-reason.js';
import { FakeImagePipeline } from '../../apps/worker/src/testing/fake.image-pipeline.js';
import { createRunnerFixture, type RunnerFixture } from './runner.fixture.js';

/** A hundred of them leave five seconds to learn something; nobody waits for more than a few. */
const SLOW_STEP_MS = 50;

describe('running a generation', () => {
  let fixture: RunnerFixture;

  beforeEach(async () => {
    fixture = await createRunnerFixture();
  });

  afterEach(() => fixture.close());

  const run = (
    generationId: string,
    overrides: Parameters<RunnerFixture['ports']>[0] = {},
    signal = new AbortController().signal,
  ) => runGeneration({ generationId }, fixture.ports(overrides), signal);

  const images = (generationId: string): Promise<ImageEntity[]> =>
    fixture.manager.find(ImageEntity, { where: { generationId }, order: { position: 'ASC' } });

  /** A pipeline of another worker, which does something between two steps. */
  function pipelineThat(beforeStep: FakeImagePipeline['beforeStep']): FakeImagePipeline {
    const pipeline = new FakeImagePipeline();
    pipeline.beforeStep = beforeStep;
    return pipeline;
  }

  it('draws what was ordered, stores it and hands it in', async () => {
    const { id } = await fixture.order({ prompt: 'a red apple', seed: 5, guidanceScale: 2 });
    expect(await run(id)).toEqual({ kind: 'completed' });
    expect(fixture.pipeline.requests).toMatchObject([
      {
        prompt: 'a red apple',
        seed: 5,
        imageCount: 2,
        widthPx: 64,
        heightPx: 64,
        steps: 4,
        guidanceScale: 2,
      },
    ]);
    const stored = await images(id);
    expect(stored.map(({ storageKey }) => storageKey)).toEqual([...fixture.storage.keys].sort());
    expect(await fixture.credits(id)).toEqual(['charge']);
  });

  it('leaves one set of pictures and one charge when it runs twice', async () => {
    const { id } = await fixture.order();
    await run(id);
    expect(await run(id, { workerId: 'worker-2' })).toEqual({
      kind: 'already_finished',
      status: 'completed',
    });
    expect(await images(id)).toHaveLength(2);
    expect(fixture.storage.keys).toHaveLength(2);
    expect(await fixture.credits(id)).toEqual(['charge']);
  });

  it('leaves one set of pictures and one charge when two workers run it at the same time', async () => {
    const { id } = await fixture.order();
    const outcomes = await Promise.all([
      run(id, { workerId: 'worker-1', pipeline: new FakeImagePipeline() }),
      run(id, { workerId: 'worker-2', pipeline: new FakeImagePipeline() }),
    ]);
    expect(outcomes.filter(({ kind }) => kind === 'completed')).toHaveLength(1);
    expect(await images(id)).toHaveLength(2);
    expect(fixture.storage.keys).toHaveLength(2);
    expect((await fixture.eventTypes(id)).filter((type) => type === 'completed')).toHaveLength(1);
    expect(await fixture.credits(id)).toEqual(['charge']);
  });

  it('uses the same storage keys for the same pictures, whoever draws them', async () => {
    const { id } = await fixture.order();
    await run(id);
    const [first] = await images(id);
    expect(first?.storageKey).toBe(`generations/${id}/0-${first?.contentSha256.slice(0, 16)}.png`);
  });

  it('draws nothing of what was cancelled while it waited', async () => {
    const { id } = await fixture.order();
    await fixture.store.requestCancel(id);
    expect(await run(id)).toEqual({ kind: 'already_finished', status: 'cancelled' });
    expect(fixture.pipeline.requests).toEqual([]);
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('stops when it learns, from the progress it records, that it was cancelled', async () => {
    const { id } = await fixture.order({ steps: 100 });
    const steps: number[] = [];
    const pipeline = pipelineThat(async (step) => {
      steps.push(step);
      // The notice of the cancellation is lost on the way: only the row knows of it.
      if (step === 3)
        await fixture.manager.update(GenerationEntity, { id }, { cancelRequestedAt: new Date() });
      await new Promise((resolve) => setTimeout(resolve, SLOW_STEP_MS));
    });
    expect(await run(id, { pipeline })).toEqual({ kind: 'cancelled' });
    expect(steps.length).toBeLessThan(100);
    expect(await images(id)).toEqual([]);
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('throws the stored pictures away when the user cancels while they are being stored', async () => {
    const { id } = await fixture.order();
    const put = fixture.storage.put.bind(fixture.storage);
    fixture.storage.put = async (...object) => {
      await put(...object);
      await fixture.store.requestCancel(id);
    };
    expect(await run(id)).toEqual({ kind: 'cancelled' });
    expect(fixture.storage.keys).toEqual([]);
  });

  it('draws nothing of what the policy blocks, whoever put it into the queue', async () => {
    const { id } = await fixture.order();
    await fixture.manager.update(GenerationEntity, { id }, { verdictOutcome: 'block' });
    expect(await run(id)).toEqual({ kind: 'blocked' });
    expect(fixture.pipeline.requests).toEqual([]);
    expect(await fixture.find(id)).toMatchObject({ status: 'failed', errorCode: 'PROMPT_BLOCKED' });
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('stops and changes nothing more when another worker has taken over', async () => {
    const { id } = await fixture.order({ steps: 100 });
    const pipeline = pipelineThat(async (step) => {
      if (step === 3) await fixture.store.claim(id, 'worker-2');
      await new Promise((resolve) => setTimeout(resolve, SLOW_STEP_MS));
    });
    expect(await run(id, { pipeline })).toEqual({ kind: 'superseded' });
    expect(await fixture.find(id)).toMatchObject({ status: 'running', workerId: 'worker-2' });
  });

  it('leaves the generation as it is when its process has to end, for the next run to finish', async () => {
    const { id } = await fixture.order();
    const abort = new AbortController();
    const pipeline = pipelineThat((step) => {
      if (step === 2) abort.abort('draining' satisfies StopReason);
    });
    expect(await run(id, { pipeline }, abort.signal)).toEqual({ kind: 'interrupted' });
    expect((await fixture.find(id)).status).toBe('running');
    expect(await run(id, { workerId: 'worker-2' })).toEqual({ kind: 'completed' });
    expect(await fixture.credits(id)).toEqual(['charge']);
  });

  it('does not fail because its progress could not be written down', async () => {
    const { id } = await fixture.order();
    const store = fixture.store;
    store.recordProgress = () => Promise.reject(new Error('The database is busy.'));
    expect(await run(id, { store })).toEqual({ kind: 'completed' });
    expect(fixture.warnings[0]).toContain('The database is busy.');
  });

  it('refuses an id that nobody ordered, and says that trying again does not help', async () => {
    const unknown = '01a209cb-fc7e-7e3c-bbc8-9d4e3896138a';
    await expect(run(unknown)).rejects.toMatchObject({ code: 'GENERATION_NOT_FOUND', retryable: false });
  });

  it('writes every event once and in order', async () => {
    const { id } = await fixture.order();
    await run(id);
    const types = await fixture.eventTypes(id);
    expect([types[0], types[1], types.at(-1)]).toEqual(['queued', 'started', 'completed']);
    expect(new Set(types.slice(2, -1))).toEqual(new Set(['progress']));
    expect(await fixture.sequences(id)).toEqual(types.map((_, index) => index + 1));
  });
});
