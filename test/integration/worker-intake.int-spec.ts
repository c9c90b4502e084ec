import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Registry } from 'prom-client';
import { BullGenerationQueue, type GenerationEntity, StorageError } from '#platform';
import { InvalidGenerationRequestError } from '#pipeline';
import { GenerationIntake } from '../../apps/worker/src/generation/generation-intake.js';
import { GenerationMetrics } from '../../apps/worker/src/generation/generation.metrics.js';
import { GenerationProcessor } from '../../apps/worker/src/generation/generation.processor.js';
import { FakeImagePipeline } from '../../apps/worker/src/testing/fake.image-pipeline.js';
import { eventually } from './eventually.js';
import { createRunnerFixture, type RunnerFixture } from './runner.fixture.js';

jest.setTimeout(120_000);

const FULL = new StorageError('Could not store: the storage is full.', 'STORAGE_FULL');

describe('the intake of generation jobs', () => {
  let fixture: RunnerFixture;
  let queue: BullGenerationQueue;
  let registry: Registry;
  let finished: string[];
  const intakes: GenerationIntake[] = [];

  beforeEach(async () => {
    Logger.overrideLogger(false);
    fixture = await createRunnerFixture();
    queue = new BullGenerationQueue({ databaseUrl: fixture.database.databaseUrl });
    finished = [];
  });

  afterEach(async () => {
    await Promise.all(intakes.splice(0).map((intake) => intake.drain(0)));
    await queue.close();
    await fixture.close();
  });

  async function startIntake(
    overrides: Parameters<RunnerFixture['ports']>[0] = {},
  ): Promise<GenerationIntake> {
    const intake = closedIntake(overrides);
    await intake.open();
    return intake;
  }

  function closedIntake(overrides: Parameters<RunnerFixture['ports']>[0] = {}): GenerationIntake {
    registry = new Registry();
    const processor = new GenerationProcessor({
      ports: fixture.ports(overrides),
      metrics: new GenerationMetrics(registry),
      events: { record: (_name, labels) => void finished.push(Object.values(labels).join()) },
      logger: new Logger(),
    });
    const location = { databaseUrl: fixture.database.databaseUrl };
    const intake = new GenerationIntake({ location, concurrency: 1, processor, bus: fixture.bus });
    intakes.push(intake);
    return intake;
  }

  async function order(overrides: Parameters<RunnerFixture['order']>[0] = {}): Promise<string> {
    const { id } = await fixture.order(overrides);
    await queue.enqueue(id);
    return id;
  }

  const until = (id: string, status: GenerationEntity['status']): Promise<GenerationEntity> =>
    eventually(`it is ${status}`, async () => {
      const generation = await fixture.find(id);
      return generation.status === status && generation;
    });

  const metric = async (name: string): Promise<unknown> =>
    (await registry.getMetricsAsJSON()).find((each) => each.name === name)?.values;

  it('takes jobs when it is opened', async () => {
    const id = await order();
    await startIntake();
    await until(id, 'completed');
    await eventually('it is counted', async () => finished.length === 1);
    expect(finished).toEqual(['completed']);
  });

  it('takes no jobs before it is opened', async () => {
    const intake = closedIntake();
    const id = await order();
    const probe = await queue.countWaiting();
    expect([probe, (await fixture.find(id)).status]).toEqual([1, 'queued']);
    await intake.open();
    await until(id, 'completed');
  });

  it('tries again when the storage was full for a moment', async () => {
    const put = fixture.storage.put.bind(fixture.storage);
    const puts = jest.spyOn(fixture.storage, 'put').mockRejectedValueOnce(FULL).mockImplementation(put);
    const id = await order();
    await startIntake();
    expect(await until(id, 'completed')).toMatchObject({ attempts: 2, errorCode: null });
    expect(puts.mock.calls.length).toBeGreaterThan(2);
    expect(await fixture.credits(id)).toEqual(['charge']);
  });

  it('gives up after three attempts at a full storage, says why, and gives the credit back', async () => {
    fixture.storage.failWith(FULL);
    const id = await order();
    await startIntake();
    const generation = await until(id, 'failed');
    expect(generation).toMatchObject({
      attempts: 3,
      errorCode: 'STORAGE_FULL',
      errorMessage:
        'The pictures could not be stored because the storage is full. Your credit was given back; please try again later.',
    });
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
    await eventually('it is counted', async () => finished.length === 1);
    expect(await metric('frisket_worker_failed_generations_total')).toMatchObject([
      { labels: { code: 'STORAGE_FULL' }, value: 1 },
    ]);
  });

  it('does not try again what can never work', async () => {
    const pipeline = new FakeImagePipeline();
    pipeline.beforeStep = () => {
      throw new InvalidGenerationRequestError([]);
    };
    const id = await order();
    await startIntake({ pipeline });
    expect(await until(id, 'failed')).toMatchObject({ attempts: 1, errorCode: 'INVALID_GENERATION_REQUEST' });
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('stops the generation that somebody cancels, within one step', async () => {
    const pipeline = new FakeImagePipeline();
    const begun: number[] = [];
    let cancelled: () => void = () => undefined;
    const cancellation = new Promise<void>((resolve) => (cancelled = resolve));
    pipeline.beforeStep = async (step) => {
      begun.push(step);
      if (step === 2) await cancellation;
    };
    const id = await order({ steps: 50 });
    await startIntake({ pipeline });
    await eventually('it is at step 2', async () => begun.includes(2));
    await fixture.store.requestCancel(id);
    cancelled();
    await until(id, 'cancelled');
    expect(begun).toEqual([1, 2]);
    expect(await fixture.credits(id)).toEqual(['charge', 'refund']);
  });

  it('hands the job back when it must end before the generation does', async () => {
    const pipeline = new FakeImagePipeline();
    let isDrawing = false;
    pipeline.beforeStep = async () => {
      isDrawing = true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const id = await order({ steps: 100 });
    const intake = await startIntake({ pipeline });
    await eventually('it is being drawn', async () => isDrawing);
    await intake.drain(10);
    expect((await fixture.find(id)).status).toBe('running');
    await startIntake({ workerId: 'worker-2' });
    expect(await until(id, 'completed')).toMatchObject({ attempts: 2, workerId: 'worker-2' });
    expect(await fixture.credits(id)).toEqual(['charge']);
  });

  it('drops a job for a generation that does not exist', async () => {
    await queue.enqueue('01a209cb-fc7e-7e3c-bbc8-9d4e3896138a');
    const id = await order();
    await startIntake();
    await until(id, 'completed');
    expect(await queue.countWaiting()).toBe(0);
  });
});
