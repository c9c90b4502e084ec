import { defaultPolicy } from '#policy';
import type { ExitCode } from '../exit-codes.js';
import { runProgram } from '../program.js';

/** Commands run the real networks; a shared or slow machine may take many times longer than a free one. */
export const REAL_NETWORKS_TIMEOUT_MS = 120_000;

export interface CliRun {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout, line by line, as JSON */
  readonly json: () => readonly unknown[];
}

/** Runs one command line in this process and keeps what it writes. */
export async function runCli(...args: string[]): Promise<CliRun> {
  const written = { stdout: '', stderr: '' };
  const sink = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[stream] += text;
    },
  });
  const exitCode = await runProgram(args, {
    terminal: { stdout: sink('stdout'), stderr: sink('stderr') },
    policy: defaultPolicy,
    signal: new AbortController().signal,
  });
  return { exitCode, ...written, json: () => jsonLines(written.stdout) };
}

function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
