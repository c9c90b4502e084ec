/**
 * One Frisket per data folder. The running launcher listens on a loopback port and answers with its nonce,
 * so a lock left by a killed launcher, or a process id taken over by another program, is never mistaken for it.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

const ANSWER_TIMEOUT_MS = 2_000;

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Resolves with what the process on that port says, or null when nobody answers. */
function ask(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk));
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(text || null));
  });
}

async function isHeld(lock) {
  return lock !== null && (await ask(lock.port)) === lock.nonce;
}

function listen(nonce) {
  const server = createServer((socket) => socket.on('error', () => {}).end(nonce));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.unref()));
  });
}

/**
 * Takes the data folder for this process.
 * @param {string} dataDir folder that holds the lock; made when missing
 * @returns {Promise<{release: () => void} | {heldBy: {pid: number, url: string}}>}
 */
export async function acquireSingleInstance(dataDir, url) {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'launcher.json');
  const existing = readLock(file);
  if (await isHeld(existing)) return { heldBy: existing };
  const nonce = randomUUID();
  const server = await listen(nonce);
  rmSync(file, { force: true });
  const lock = { pid: process.pid, url, port: server.address().port, nonce };
  try {
    writeFileSync(file, JSON.stringify(lock), { flag: 'wx', mode: 0o600 });
  } catch {
    server.close();
    return { heldBy: readLock(file) ?? { pid: 0, url } };
  }
  return {
    release() {
      server.close();
      if (readLock(file)?.nonce === nonce) rmSync(file, { force: true });
    },
  };
}
