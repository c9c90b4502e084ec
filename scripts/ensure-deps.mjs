/**
 * Makes node_modules match package-lock.json. Node built-ins only: this runs before anything is installed.
 * The lock's hash is written beside the installed packages, so an unchanged lock costs a few milliseconds.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MARK = join(ROOT, 'node_modules', '.frisket-lock-hash');
const NEEDED_NODE = [20, 19];

function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1])) return;
  console.error(`Frisket needs Node ${NEEDED_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when a plain `npm install` has already put every package of the lock in place. */
function matchesLock() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = packagesIn(installedFile);
  const wanted = Object.entries(packagesIn(join(ROOT, 'package-lock.json'))).filter(([path]) => path !== '');
  return wanted.every(
    ([path, { version, optional, devOptional }]) =>
      optional || devOptional || installed[path]?.version === version,
  );
}

function isInstalled(hash) {
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === hash) return true;
  if (!matchesLock()) return false;
  writeFileSync(MARK, hash);
  return true;
}

/** Runs the npm that started us, or the one on the path; all its output goes to stderr. */
function runNpmCi() {
  const npmCli = process.env.npm_execpath;
  const [command, args] = npmCli?.endsWith('.js') ? [process.execPath, [npmCli]] : ['npm', []];
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  return spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
}

/** Installs what is missing; ends the process with code 1 and a reason when that fails. */
export function ensureDependencies() {
  assertNodeVersion();
  const hash = lockHash();
  if (isInstalled(hash)) return;
  console.error('Installing packages (about a minute, once) …');
  const result = runNpmCi();
  if (result.status !== 0) {
    console.error('npm ci failed: the lines above say why. Nothing was started.');
    process.exit(1);
  }
  writeFileSync(MARK, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureDependencies();
