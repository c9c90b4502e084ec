import { beforeEach, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { watchExecutionProvider } from './execution-provider.metrics.js';
import type { PipelineState } from './pipeline-supervisor.js';

const readyOn = (executionProvider: string): PipelineState => ({
  kind: 'ready',
  checkpoint: { id: 'house', hash: 'ab', executionProvider },
  warnings: [],
});

describe('the execution provider among the metrics', () => {
  let registry: Registry;
  let enter: (state: PipelineState) => void;

  beforeEach(() => {
    registry = new Registry();
    watchExecutionProvider({ onChange: (listener) => void (enter = listener) }, registry);
  });

  const values = async (): Promise<string[]> =>
    (await registry.metrics()).split('\n').filter((line) => line.startsWith('frisket_'));

  it('is the one that the networks run on now', async () => {
    enter(readyOn('cuda'));
    enter(readyOn('cpu'));
    expect(await values()).toEqual(['frisket_worker_execution_provider{provider="cpu"} 1']);
  });

  it('is none while nothing is loaded', async () => {
    enter(readyOn('cpu'));
    enter({ kind: 'unavailable', detail: 'prior.onnx is damaged' });
    expect(await values()).toEqual([]);
  });
});
