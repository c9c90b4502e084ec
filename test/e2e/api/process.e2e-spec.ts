import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../libs/platform/src/testing/index.js';

const MAIN = 'dist/apps/api/src/main.js';
jest.setTimeout(120_000);

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface StartedApi {
  readonly child: ChildProcess;
  readonly stderr: () => string;
  readonly ready: Promise<{ type: string; url: string }>;
  readonly exit: Promise<number | string | null>;
}

async function startProcess(env: Record<string, string> = {}): Promise<StartedApi> {
  const database: TestDatabase = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'frisket-api-process-'));
  const child = fork(MAIN, {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.databaseUrl,
      DATA_DIR: dataDir,
      PORT: '0',
      ...env,
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  const exit = new Promise<number | string | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code)),
  );
  cleanups.push(
    () => rm(dataDir, { recursive: true, force: true }),
    () => database.close(),
    async () => {
      child.kill('SIGKILL');
      await exit;
    },
  );
  const ready = new Promise<{ type: string; url: string }>((resolve) => {
    child.once('message', (message) => resolve(message as { type: string; url: string })); // see parent-link.ts
  });
  return { child, stderr: () => stderr, ready, exit };
}

describe('the api process', () => {
  it('tells its launcher where it serves, and ends in good order when it is asked to', async () => {
    const { child, ready, exit } = await startProcess();
    const { type, url } = await ready;
    expect(type).toBe('ready');
    await expect(fetch(`${url}/health/live`).then((answer) => answer.json())).resolves.toEqual({
      status: 'ok',
    });
    child.kill('SIGTERM');
    await expect(exit).resolves.toBe(0);
  });

  it('does not outlive its launcher', async () => {
    const { child, ready, exit } = await startProcess();
    await ready;
    child.disconnect();
    await expect(exit).resolves.toBe(0);
  });

  it('stops at a setting that makes no sense, and names it', async () => {
    const { stderr, exit } = await startProcess({ QUEUE_LIMIT: 'many' });
    await expect(exit).resolves.toBe(1);
    expect(stderr()).toContain('QUEUE_LIMIT');
  });
});
