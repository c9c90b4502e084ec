import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrorCode } from '../../errors/error-code.js';

/** What a PostgreSQL server says about itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  /** NaN while the server has not written it yet. */
  readonly port: number;
  readonly ready: boolean;
  readonly text: string;
}

const PID_LINE = 0;
const PORT_LINE = 3;
const STATUS_LINE = 7;

function pathIn(dataDir: string): string {
  return join(dataDir, 'postmaster.pid');
}

/** @returns undefined when there is no such file, so no server and no trace of one */
export function readPostmasterFile(dataDir: string): PostmasterFile | undefined {
  let text: string;
  try {
    text = readFileSync(pathIn(dataDir), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n').map((line) => line.trim());
  return {
    pid: Number(lines[PID_LINE]),
    port: Number.parseInt(lines[PORT_LINE] ?? '', 10),
    ready: lines[STATUS_LINE] === 'ready',
    text,
  };
}

/**
 * PostgreSQL clears away the file of a process that is gone, but takes a zombie or a stranger with the same number
 * for a running server. Only those two are removed here, and only if no server has written the file anew meanwhile.
 */
export function removeMisleadingPostmasterFile(dataDir: string, judged: PostmasterFile): void {
  if (!exists(judged.pid) || readPostmasterFile(dataDir)?.text !== judged.text) return;
  const aside = `${pathIn(dataDir)}.stale-${process.pid}`;
  renameSync(pathIn(dataDir), aside);
  rmSync(aside, { force: true });
}

/** False for a zombie, which nobody has waited for, and for another program that was given the same number. */
export function isLivePostgres(pid: number): boolean {
  if (!exists(pid)) return false;
  if (process.platform === 'win32') return true;
  const { state, program } = process.platform === 'linux' ? readProcfs(pid) : askPs(pid);
  return !state.startsWith('Z') && program.includes('postgres');
}

function exists(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
}

interface ProcessLook {
  state: string;
  program: string;
}

const GONE: ProcessLook = { state: 'Z', program: '' };

function readProcfs(pid: number): ProcessLook {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may itself hold spaces and parentheses.
    const nameEnd = stat.lastIndexOf(')');
    return {
      state: stat.slice(nameEnd + 2, nameEnd + 3),
      program: stat.slice(stat.indexOf('(') + 1, nameEnd),
    };
  } catch {
    return GONE;
  }
}

function askPs(pid: number): ProcessLook {
  try {
    const line = execFileSync('ps', ['-o', 'state=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state = '', ...program] = line.split(/\s+/u);
    return { state, program: program.join(' ') };
  } catch {
    return GONE;
  }
}
