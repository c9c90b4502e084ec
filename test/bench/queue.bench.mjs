/**
 * What the job queue costs a generation, on PostgreSQL and, where redis-server is installed, on Redis: the time a worker
 * spends per job besides making pictures, and the time from the order to the start in an idle worker. Run with nobody
 * drawing and every commit of PostgreSQL waited for; Redis keeps nothing on disk, which flatters it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BullGenerationQueue,
  createGenerationWorker,
  ensurePostgres,
} from '../../dist/libs/platform/src/index.js';

const WARM_UP_JOBS = 50;
const BACKLOG_JOBS = 300;
const IDLE_STARTS = 100;

/** A worker that does nothing with its jobs but say when each began. */
function openWorker(location) {
  const waiting = new Map();
  const worker = createGenerationWorker({
    location,
    concurrency: 1,
    process: async ({ data }) => {
      waiting.get(data.generationId)?.(performance.now());
      waiting.delete(data.generationId);
    },
  });
  worker.on('error', (error) => console.error(error.message));
  return { worker, started: (id) => new Promise((resolve) => waiting.set(id, resolve)) };
}

/** Milliseconds per job while a backlog is worked off. */
async function backlog(queue, { worker, started }, jobs) {
  await worker.pause();
  const ids = Array.from({ length: jobs }, () => randomUUID());
  const starts = ids.map(started);
  for (const id of ids) await queue.enqueue(id);
  const drained = once(worker, 'drained');
  await worker.resume();
  const times = await Promise.all(starts);
  await drained;
  return (Math.max(...times) - Math.min(...times)) / (jobs - 1);
}

/** Milliseconds from the order to the start, for jobs that find the worker idle. */
async function idleStarts(queue, { started }, jobs) {
  const times = [];
  for (let job = 0; job < jobs; job += 1) {
    const id = randomUUID();
    const start = started(id);
    const orderedAt = performance.now();
    await queue.enqueue(id);
    times.push((await start) - orderedAt);
  }
  return times;
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

const round = (value) => Math.round(value * 10) / 10;

async function measure(name, location) {
  const queue = new BullGenerationQueue(location);
  const opened = openWorker(location);
  try {
    await opened.worker.waitUntilReady();
    await backlog(queue, opened, WARM_UP_JOBS);
    const perJobMs = await backlog(queue, opened, BACKLOG_JOBS);
    const startsMs = await idleStarts(queue, opened, IDLE_STARTS);
    return [
      {
        name: `job queue on ${name}: overhead per job`,
        unit: 'ms',
        value: round(perJobMs),
        detail: `${BACKLOG_JOBS} empty jobs one after the other`,
      },
      {
        name: `job queue on ${name}: from order to start`,
        unit: 'ms',
        value: round(percentile(startsMs, 0.5)),
        detail: `median of ${IDLE_STARTS}, worker idle; p95 ${round(percentile(startsMs, 0.95))} ms`,
      },
    ];
  } finally {
    await opened.worker.close();
    await queue.close();
  }
}

async function onPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'frisket-bench-'));
  // When run as root, the server runs as somebody else and has to walk in.
  chmodSync(folder, 0o755);
  const postgres = await ensurePostgres(join(folder, 'postgres'));
  try {
    return await measure('PostgreSQL', { databaseUrl: postgres.databaseUrl });
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function onRedis() {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    console.error('redis-server is not installed: only PostgreSQL is measured.');
    return [];
  }
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  try {
    await once(server.stdout, 'data');
    return await measure('Redis', {
      databaseUrl: 'postgresql://unused',
      redisUrl: `redis://127.0.0.1:${port}`,
    });
  } finally {
    server.kill('SIGTERM');
    await exited;
  }
}

console.log(JSON.stringify([...(await onPostgres()), ...(await onRedis())]));
