import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOnce } from '../files/write-once.js';

const SECRET_BYTES = 32;

/**
 * The key that signs session cookies, made once per data folder so that people stay signed in over restarts.
 * The file is readable by its owner alone.
 */
export function ensureSessionSecret(dataDir: string): string {
  const path = join(dataDir, 'session-secret');
  mkdirSync(dataDir, { recursive: true });
  writeOnce(path, randomBytes(SECRET_BYTES).toString('hex'));
  return readFileSync(path, 'utf8').trim();
}
