import { readdirSync, readFileSync } from 'node:fs';
import { pause } from './launcher.support.js';

/** One live process that was started with our data folder in its environment or command line. */
export interface OwnedProcess {
  pid: number;
  command: string;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

const isZombie = (pid: number): boolean => /^State:\s+Z/m.test(read(`/proc/${pid}/status`));

/** Live processes whose command line or environment names the data folder (Linux's /proc). */
export function processesUsing(dataDir: string): OwnedProcess[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => `${read(`/proc/${pid}/cmdline`)} ${read(`/proc/${pid}/environ`)}`.includes(dataDir))
    .filter((pid) => !isZombie(pid))
    .map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`).trim() }));
}

/** Waits until no process uses the folder, or gives back those that still do after the time is up. */
export async function processesLeftAfter(dataDir: string, waitMs: number): Promise<OwnedProcess[]> {
  const deadline = Date.now() + waitMs;
  while (processesUsing(dataDir).length > 0 && Date.now() < deadline) await pause(100);
  return processesUsing(dataDir);
}
