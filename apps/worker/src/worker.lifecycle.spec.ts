import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WorkerStatus } from '#platform';
import type { PipelineState } from './inference/pipeline-supervisor.js';
import { WorkerLifecycle } from './worker.lifecycle.js';

const READY: PipelineState = {
  kind: 'ready',
  checkpoint: { id: 'house', hash: 'ab', executionProvider: 'cpu' },
  warnings: [],
};
const BROKEN: PipelineState = { kind: 'unavailable', detail: 'prior.onnx is damaged' };

/** A supervisor whose state a test sets. */
class FakeSupervisor {
  state: PipelineState = { kind: 'starting' };
  readonly #listeners: ((state: PipelineState) => void)[] = [];

  constructor(private readonly calls: string[]) {}

  onChange(listener: (state: PipelineState) => void): void {
    this.#listeners.push(listener);
  }

  enter(state: PipelineState): void {
    this.state = state;
    for (const listener of this.#listeners) listener(state);
  }

  start(): void {
    this.calls.push('start');
  }

  async stop(): Promise<void> {
    this.calls.push('stop');
  }
}

describe('the life of a worker', () => {
  let calls: string[];
  let beats: WorkerStatus[];
  let supervisor: FakeSupervisor;
  let lifecycle: WorkerLifecycle;
  let isDown: boolean;
  let beat: (status: WorkerStatus) => Promise<void>;
  let open: () => Promise<void>;

  const record = (what: string) => async (): Promise<void> => void calls.push(what);

  beforeEach(() => {
    Logger.overrideLogger(false);
    calls = [];
    beats = [];
    isDown = false;
    beat = async (status) => void beats.push(status);
    open = record('open');
    supervisor = new FakeSupervisor(calls);
    lifecycle = new WorkerLifecycle({
      workerId: 'worker-1',
      registry: {
        beat: (status) => beat(status),
        leave: record('leave'),
        forgetDead: async () => undefined,
      },
      supervisor,
      intake: { open: () => open(), close: record('close'), drain: record('drain') },
      recurring: { start: () => undefined, stop: async () => undefined },
    });
    lifecycle.onApplicationBootstrap();
  });

  async function shutDown(): Promise<void> {
    isDown = true;
    await lifecycle.beforeApplicationShutdown();
  }

  afterEach(async () => {
    if (!isDown) await shutDown();
  });

  /** Lets the chain of switches run. */
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('takes jobs while a checkpoint is loaded and none while it is not', async () => {
    for (const state of [READY, { kind: 'starting' } as const, BROKEN, READY]) supervisor.enter(state);
    await turn();
    expect(calls).toEqual(['start', 'open', 'close', 'close', 'open']);
  });

  it('tells its state as soon as it changes', async () => {
    supervisor.enter(BROKEN);
    await turn();
    expect(beats.at(-1)).toEqual({
      workerId: 'worker-1',
      state: 'unavailable',
      checkpointId: null,
      checkpointHash: null,
      detail: 'prior.onnx is damaged',
    });
    supervisor.enter(READY);
    await turn();
    expect(beats.at(-1)).toMatchObject({
      state: 'ready',
      checkpointId: 'house',
      checkpointHash: 'ab',
      detail: null,
    });
  });

  it('says with what it draws instead when an execution provider is not usable', async () => {
    supervisor.enter({ ...READY, warnings: ['Execution provider cuda is not usable here: no driver.'] });
    await turn();
    expect(beats.at(-1)).toMatchObject({
      state: 'ready',
      detail: 'Draws with cpu. Execution provider cuda is not usable here: no driver.',
    });
  });

  it('counts as started when loading has ended, well or badly', async () => {
    const settled = lifecycle.settled();
    supervisor.enter(BROKEN);
    await settled;
    await lifecycle.settled();
    expect(lifecycle.status().state).toBe('unavailable');
  });

  it('counts as started only when the registry has heard of it and jobs are taken', async () => {
    const seen: string[] = [];
    let letBeatsThrough = (): void => undefined;
    let letJobsIn = (): void => undefined;
    beat = (status) =>
      new Promise((resolve) => {
        letBeatsThrough = () => {
          seen.push(`heard that it is ${status.state}`);
          resolve();
        };
      });
    open = () =>
      new Promise((resolve) => {
        letJobsIn = () => {
          seen.push('jobs are taken');
          resolve();
        };
      });
    const settled = lifecycle.settled().then(() => seen.push('started'));

    supervisor.enter(READY);
    await turn();
    expect(seen).toEqual([]);
    letBeatsThrough();
    await turn();
    expect(seen).toEqual(['heard that it is ready']);
    letJobsIn();
    await settled;
    beat = async (status) => void beats.push(status);
    expect(seen).toEqual(['heard that it is ready', 'jobs are taken', 'started']);
  });

  it('counts as started although the registry cannot be reached', async () => {
    beat = () => Promise.reject(new Error('away'));
    supervisor.enter(READY);
    await lifecycle.settled();
    expect(calls).toContain('open');
  });

  it('ends in order: no new jobs, then the one in hand, then the networks, then its name', async () => {
    supervisor.enter(READY);
    await turn();
    await shutDown();
    expect(calls).toEqual(['start', 'open', 'drain', 'stop', 'leave']);
    expect(beats.at(-1)).toMatchObject({ state: 'draining' });
  });

  it('does not open again when the checkpoint comes back during the end', async () => {
    const ending = shutDown();
    supervisor.enter(READY);
    await ending;
    expect(calls).not.toContain('open');
  });
});
