import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY_TIMEOUT_MS = 200_000;

/** A launcher as a person starts it, with a data folder and a port of its own. */
export interface RunningLauncher {
  process: ChildProcess;
  /** Everything it has printed so far, stdout and stderr together. */
  output(): string;
  /** Resolves with the exit code, or the signal's name, once it has ended. */
  exited: Promise<number | string>;
}

/** A folder that the database's own account may walk into, also when the tests run as root. */
export function makeDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'frisket-launcher-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeDataDir(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

export function launch(dataDir: string, port: number): RunningLauncher {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  const exited = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code ?? 1)),
  );
  return { process: child, output: () => text, exited };
}

/** Resolves when the addresses are printed; rejects with the output when it ends before that. */
export async function untilReady(launcher: RunningLauncher): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let ended: number | string | null = null;
  void launcher.exited.then((how) => (ended = how));
  while (!launcher.output().includes('Frisket is ready')) {
    if (ended !== null || Date.now() > deadline) throw new Error(`Not ready:\n${launcher.output()}`);
    await pause(100);
  }
}

export function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
