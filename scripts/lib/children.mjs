/**
 * The processes of one Frisket. They get an IPC channel, so that they end by themselves when the launcher is
 * killed, and a process group of their own, so that Ctrl-C reaches the launcher alone and it stops them in order.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './process.mjs';

/** A generation in flight gets this long to finish or hand its job back. */
const STOP_TIMEOUT_MS = 20_000;
/** Generous, because a busy or slow machine still starts: it bounds a hang, not a start. */
const READY_TIMEOUT_MS = 180_000;
const LOG_TAIL_LINES = 15;

/** Last lines of a log file, for a person who asks why a part ended. */
function tail(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n');
}

/**
 * Starts one part.
 * @param {{name: string, entry: string, env: NodeJS.ProcessEnv, logDir: string, onExit: (reason: string) => void}} options
 * @returns {{ready: Promise<void>, stop: () => Promise<void>}} `ready` rejects when the part ends first
 */
export function startChild({ name, entry, env, logDir, onExit }) {
  mkdirSync(logDir, { recursive: true });
  const logFile = join(logDir, `${name}.log`);
  const log = createWriteStream(logFile, { flags: 'w' });
  const child = spawn(process.execPath, ['--enable-source-maps', entry], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  let stopping = false;
  const exited = new Promise((resolve) => child.once('close', resolve));
  child.once('close', (code, signal) => {
    if (stopping) return;
    onExit(`${name} ended unexpectedly (${signal ?? code}). The end of ${logFile}:\n${tail(logFile)}`);
  });
  return {
    ready: waitUntilReady(child, name),
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const hardStop = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await exited;
      clearTimeout(hardStop);
    },
  };
}

function waitUntilReady(child, name) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${name} was not ready after ${READY_TIMEOUT_MS / 1000} s.`)),
      READY_TIMEOUT_MS,
    );
    child.on('message', (message) => {
      if (message?.type === 'ready') resolve(clearTimeout(timer));
    });
    child.once('close', () => {
      clearTimeout(timer);
      reject(new Error(`${name} ended before it was ready.`));
    });
  });
}
