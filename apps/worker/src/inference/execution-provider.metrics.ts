import { Gauge, type Registry } from 'prom-client';
import type { PipelineSupervisor } from './pipeline-supervisor.js';

/** Shows what the networks run on, so that a worker that fell back to a slower provider is noticed. */
export function watchExecutionProvider(
  supervisor: Pick<PipelineSupervisor, 'onChange'>,
  registry: Registry,
): void {
  const gauge = new Gauge({
    name: 'frisket_worker_execution_provider',
    help: '1 for the execution provider that the networks run on.',
    labelNames: ['provider'],
    registers: [registry],
  });
  supervisor.onChange((state) => {
    gauge.reset();
    if (state.kind === 'ready') gauge.set({ provider: state.checkpoint.executionProvider }, 1);
  });
}
