/**
 * `npm run dev`: everything rebuilt as you type. swc watches the Node side, node restarts api and worker when
 * their output changes, and Vite serves the front ends with hot reload, passing /graphql and /images on.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { childEnvironment, dataDirectory, publicUrl } from './lib/embedded-environment.mjs';
import { fromRoot, packageFile, ROOT } from './lib/process.mjs';

const WEB_PORT = 5173;
const ADMIN_PORT = 5174;

const children = [];

function run(name, args, { env = process.env, cwd = ROOT } = {}) {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  child.once('exit', (code) => code && console.error(`${name} ended with code ${code}.`));
  children.push(child);
}

function watchNodeSide(env) {
  const swc = packageFile('@swc/cli/bin/swc.js');
  const folders = ['apps/api', 'apps/worker', 'apps/cli', 'libs'];
  run('swc', [
    swc,
    ...folders,
    '-d',
    'dist',
    '--config-file',
    '.swcrc',
    '--copy-files',
    '--watch',
    '--quiet',
  ]);
  for (const part of ['api', 'worker']) {
    run(part, ['--watch', '--enable-source-maps', fromRoot('dist', 'apps', part, 'src', 'main.js')], { env });
  }
}

function serveFrontEnds() {
  const vite = packageFile('vite/bin/vite.js');
  run('web', [vite, '--port', String(WEB_PORT)], { cwd: fromRoot('apps', 'web') });
  run('admin', [vite, '--port', String(ADMIN_PORT)], { cwd: fromRoot('apps', 'admin') });
}

await ensureBuilt({ only: ['node'] });
const platform = await import(fromRoot('dist', 'libs', 'platform', 'src', 'index.js'));
const { createOperatorLink } = await import(fromRoot('dist', 'apps', 'api', 'src', 'operator-link.js'));
const postgres = process.env.DATABASE_URL
  ? { databaseUrl: process.env.DATABASE_URL, stop: async () => {} }
  : await platform.ensurePostgres(join(dataDirectory(), 'postgres'));
await platform.runMigrations(postgres.databaseUrl);
const env = { ...childEnvironment(postgres.databaseUrl), NODE_ENV: 'development' };
watchNodeSide(env);
serveFrontEnds();
const link = await createOperatorLink(
  postgres.databaseUrl,
  publicUrl(),
  env.OPERATOR_EMAIL ?? 'operator@localhost',
);
console.log(
  `web http://localhost:${WEB_PORT}/  admin http://localhost:${ADMIN_PORT}/admin/\noperator: ${link}`,
);

async function stop() {
  for (const child of children) child.kill('SIGTERM');
  await postgres.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
