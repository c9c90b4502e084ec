import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const FOLDER_PREFIX = 'frisket-postgres-';
/** Holds the process number of the test run that the server belongs to. */
export const OWNER_FILE = 'owner';

function firstNumberIn(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}

function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** A test run that was killed stops nothing: its server is stopped, and its data are removed, by the next run. */
export function sweepAbandonedServers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER_PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = firstNumberIn(join(folder, OWNER_FILE));
    if (Number.isNaN(owner) || signal(owner, 0)) continue;
    signal(firstNumberIn(join(folder, 'data', 'postmaster.pid')), 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
}
