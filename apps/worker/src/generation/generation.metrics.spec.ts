import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { GenerationMetrics } from './generation.metrics.js';

describe('the numbers of a worker', () => {
  it('count runs by their result, failures by their code, and waits once per job', async () => {
    const registry = new Registry();
    const metrics = new GenerationMetrics(registry);
    metrics.started({ timestamp: Date.now() - 3_000, attemptsMade: 0 })('error');
    metrics.started({ timestamp: Date.now() - 9_000, attemptsMade: 1 })('completed');
    metrics.failed('STORAGE_FULL');
    const text = await registry.metrics();
    expect(text).toContain('frisket_worker_generation_seconds_count{result="error"} 1');
    expect(text).toContain('frisket_worker_generation_seconds_count{result="completed"} 1');
    expect(text).toContain('frisket_worker_queue_wait_seconds_count 1');
    expect(text).toContain('frisket_worker_queue_wait_seconds_bucket{le="1"} 0');
    expect(text).toContain('frisket_worker_failed_generations_total{code="STORAGE_FULL"} 1');
  });

  it('never count a wait below nothing when clocks disagree', async () => {
    const registry = new Registry();
    new GenerationMetrics(registry).started({ timestamp: Date.now() + 60_000, attemptsMade: 0 });
    expect(await registry.metrics()).toContain('frisket_worker_queue_wait_seconds_sum 0');
  });
});
