import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY_TIMEOUT_MS = 240_000;
const POLL_MS = 100;

/** A whole Frisket, started the way a person starts it, with a data folder and a port of its own. */
export interface RunningFrisket {
  /** Address of the web app, without a slash at the end. */
  readonly url: string;
  /** Works once. */
  readonly operatorLink: string;
  stop(): Promise<void>;
}

export async function startFrisket(): Promise<RunningFrisket> {
  const dataDir = mkdtempSync(join(tmpdir(), 'frisket-browser-'));
  // PostgreSQL drops root's rights when it starts and must still reach its own folder.
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const launcher = spawn(process.execPath, ['scripts/start.mjs'], {
    // Jest says NODE_ENV=test, which would put React's development build into what is served.
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(launcher);
  const exited = new Promise<void>((resolve) => launcher.once('close', () => resolve()));
  const stop = async () => {
    launcher.kill('SIGTERM');
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(launcher, output);
    return { url: `http://localhost:${port}`, operatorLink: linkIn(output()), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function collectOutput(launcher: ChildProcess): () => string {
  let text = '';
  for (const stream of [launcher.stdout, launcher.stderr]) {
    stream?.on('data', (chunk) => (text += String(chunk)));
  }
  return () => text;
}

async function untilReady(launcher: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (!output().includes('Ctrl-C stops everything')) {
    if (launcher.exitCode !== null || Date.now() > deadline) {
      throw new Error(`Frisket did not start:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function linkIn(output: string): string {
  const link = /https?:\/\/\S+\/sign-in#token=\S+/.exec(output)?.[0];
  if (!link) throw new Error(`The launcher printed no operator link:\n${output}`);
  return link;
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
