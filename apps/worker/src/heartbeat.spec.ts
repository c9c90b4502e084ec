import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HEARTBEAT_INTERVAL_MS, type WorkerRegistry, type WorkerStatus } from '#platform';
import { Heartbeat } from './heartbeat.js';

const READY: WorkerStatus = {
  workerId: 'worker-1',
  state: 'ready',
  checkpointId: 'house',
  checkpointHash: 'ab',
  detail: null,
};

describe('the heartbeat', () => {
  let beats: WorkerStatus[];
  let left: string[];
  let status: WorkerStatus;
  let beat: (status: WorkerStatus) => Promise<void>;
  let heartbeat: Heartbeat;

  beforeEach(() => {
    jest.useFakeTimers();
    Logger.overrideLogger(false);
    beats = [];
    left = [];
    status = READY;
    beat = async (each) => void beats.push(each);
    const registry: Pick<WorkerRegistry, 'beat' | 'leave' | 'forgetDead'> = {
      beat: (each) => beat(each),
      leave: async (workerId) => void left.push(workerId),
      forgetDead: async () => undefined,
    };
    heartbeat = new Heartbeat({ registry, status: () => status });
  });

  afterEach(async () => {
    await heartbeat.stop();
    jest.useRealTimers();
  });

  it('beats at once and then every five seconds', async () => {
    heartbeat.start();
    await jest.advanceTimersByTimeAsync(2 * HEARTBEAT_INTERVAL_MS);
    expect(beats).toEqual([READY, READY, READY]);
  });

  it('tells the state of the moment in which it beats', async () => {
    heartbeat.start();
    status = { ...READY, state: 'unavailable', detail: 'prior.onnx is damaged' };
    await heartbeat.beat();
    expect(beats.at(-1)).toEqual(status);
  });

  it('survives a database that is away and is heard again afterwards', async () => {
    beat = () => Promise.reject(new Error('away'));
    heartbeat.start();
    await heartbeat.beat();
    beat = async (each) => void beats.push(each);
    await jest.advanceTimersByTimeAsync(HEARTBEAT_INTERVAL_MS);
    expect(beats).toEqual([READY]);
  });

  it('takes the worker off the list when it stops, and is silent from then on', async () => {
    heartbeat.start();
    await heartbeat.stop();
    const before = beats.length;
    await jest.advanceTimersByTimeAsync(3 * HEARTBEAT_INTERVAL_MS);
    expect([left, beats.length]).toEqual([['worker-1'], before]);
  });
});
