/**
 * Builds what has changed: the Node side with swc, the two front ends with Vite.
 * Each target remembers a fingerprint of its sources, so `npm start` on an unchanged tree builds nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './ensure-deps.mjs';
import { fromRoot, packageFile, ROOT, runNode } from './lib/process.mjs';

const SWC_ARGS = [
  packageFile('@swc/cli/bin/swc.js'),
  'apps/api',
  'apps/worker',
  'apps/cli',
  'libs',
  '--out-dir=dist',
  '--config-file=.swcrc',
  '--ignore=**/*.spec.ts,**/bench/**,libs/browser/**',
  '--copy-files',
  '--quiet',
];

const viteTarget = (app) => ({
  name: app,
  sources: [`apps/${app}`, 'libs/browser', 'package-lock.json'],
  output: `dist/${app}`,
  build: () =>
    runNode([packageFile('vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      output: 'stderr',
      cwd: fromRoot('apps', app),
    }),
});

const TARGETS = [
  {
    name: 'node',
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'libs', '.swcrc', 'package-lock.json'],
    output: 'dist/libs',
    build: buildNode,
  },
  viteTarget('web'),
  viteTarget('admin'),
];

/** Old output goes first: a renamed source must not live on as a stale file that something still imports. */
function buildNode() {
  for (const folder of ['dist/apps', 'dist/libs']) rmSync(fromRoot(folder), { recursive: true, force: true });
  return runNode(SWC_ARGS, { output: 'stderr' });
}

function* filesUnder(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return yield { path, stats };
  for (const entry of readdirSync(path).sort()) {
    if (entry !== 'node_modules') yield* filesUnder(join(path, entry));
  }
}

/** Path, size and modification time of every source: cheap, and a false difference costs one build. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources.map((part) => fromRoot(part)).filter(existsSync)) {
    for (const { path, stats } of filesUnder(source)) {
      hash.update(`${relative(ROOT, path)}|${stats.size}|${stats.mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const markFile = (target) => fromRoot('dist', `.built-${target.name}`);

function isUpToDate(target, print) {
  const mark = markFile(target);
  return existsSync(fromRoot(target.output)) && existsSync(mark) && readFileSync(mark, 'utf8') === print;
}

async function buildTarget(target) {
  const print = fingerprint(target.sources);
  if (isUpToDate(target, print)) return;
  console.error(`Building ${target.name} …`);
  const { code } = await target.build();
  if (code !== 0) throw new Error(`Building ${target.name} failed; the lines above say why.`);
  mkdirSync(fromRoot('dist'), { recursive: true });
  writeFileSync(markFile(target), print);
}

/**
 * Installs and builds what is missing. Writes to stderr only, so callers may keep stdout for results.
 * @param {{only?: string[]}} options names of the targets wanted ('node', 'web', 'admin'); all by default
 * @throws Error with the target's name when a build fails
 */
export async function ensureBuilt({ only } = {}) {
  ensureDependencies();
  for (const target of TARGETS) {
    if (!only || only.includes(target.name)) await buildTarget(target);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureBuilt({ only: process.argv.length > 2 ? process.argv.slice(2) : undefined });
}
