/** Running other programs from the scripts: paths, and promises over child processes. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Absolute path of a file in the repository. */
export const fromRoot = (...parts) => join(ROOT, ...parts);

/** Absolute path of a package's JavaScript entry, so that it runs under node without a shell in between. */
export const packageFile = (...parts) => fromRoot('node_modules', ...parts);

/** Runs a node program and resolves with its exit code; `output` is 'inherit', 'stderr' or 'capture'. */
export function runNode(args, { output = 'inherit', env = process.env, cwd = ROOT } = {}) {
  const stdio = { inherit: 'inherit', stderr: ['ignore', 2, 2], capture: ['ignore', 'pipe', 'pipe'] }[output];
  const child = spawn(process.execPath, args, { cwd, env, stdio });
  const text = [];
  child.stdout?.on('data', (chunk) => text.push(chunk));
  child.stderr?.on('data', (chunk) => text.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(text).toString() }));
  });
}
