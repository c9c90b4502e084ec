import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Counter, Registry } from 'prom-client';
import type { WorkerStatus } from '#platform';
import { HealthServer } from './health.server.js';

describe('the health port', () => {
  let status: WorkerStatus;
  let server: HealthServer;

  beforeEach(async () => {
    status = { workerId: 'w', state: 'ready', checkpointId: 'house', checkpointHash: 'ab', detail: null };
    const registry = new Registry();
    new Counter({ name: 'frisket_test_total', help: 'A number.', registers: [registry] }).inc(3);
    server = new HealthServer({ port: 0, registry, status: () => status });
    await server.onApplicationBootstrap();
  });

  afterEach(() => server.onApplicationShutdown());

  const get = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${server.port}${path}`, init);

  it('says that the process lives, whatever its checkpoint does', async () => {
    status = { ...status, state: 'unavailable' };
    expect((await get('/health/live')).status).toBe(200);
  });

  it('says that the worker is ready when it takes jobs', async () => {
    const response = await get('/health/ready');
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'ready', checkpointId: 'house', detail: null },
    ]);
  });

  it.each(['starting', 'unavailable', 'draining'] as const)(
    'says that a worker that is %s is not ready',
    async (state) => {
      status = { ...status, state, detail: 'prior.onnx is damaged' };
      const response = await get('/health/ready?verbose');
      expect([response.status, await response.json()]).toMatchObject([
        503,
        { status: state, detail: 'prior.onnx is damaged' },
      ]);
    },
  );

  it('gives Prometheus its numbers', async () => {
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('frisket_test_total 3');
  });

  it('knows no other address and takes no orders', async () => {
    expect((await get('/')).status).toBe(404);
    expect((await get('/health/ready', { method: 'POST' })).status).toBe(405);
  });
});
