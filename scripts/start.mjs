/**
 * `npm start`: the whole of Frisket on this machine. Installs and builds what is missing, starts the database,
 * api and worker, prints the addresses, and stops everything again on Ctrl-C, SIGTERM or the crash of any part.
 */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { startChild } from './lib/children.mjs';
import { childEnvironment, dataDirectory, publicUrl } from './lib/embedded-environment.mjs';
import { fromRoot } from './lib/process.mjs';
import { acquireSingleInstance } from './lib/single-instance.mjs';

const PARTS = ['api', 'worker'];
const DATABASE_WATCH_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Undone in reverse order, so that the database outlives those who use it. */
const cleanups = [];
let stopping = null;

function stopEverything(exitCode) {
  stopping ??= (async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
    process.exit(exitCode);
  })();
  return stopping;
}

function stopOnSignals() {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (stopping) return;
      console.error('\nStopping …');
      void stopEverything(0);
    });
  }
}

function fail(message) {
  if (stopping) return stopping;
  console.error(message);
  return stopEverything(1);
}

/** The operator's own database when DATABASE_URL is set, else the embedded one under the data folder. */
async function openDatabase(platform, dataDir) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const postgres = await platform.ensurePostgres(join(dataDir, 'postgres'));
  // Also a server that a killed launcher left behind: this launcher holds the folder alone.
  cleanups.push(() => postgres.stopForAll());
  watchDatabase(postgres);
  return postgres.databaseUrl;
}

/** The server is no child of ours, so nobody tells us when it crashes. */
function watchDatabase(postgres) {
  const watch = setInterval(() => {
    if (!postgres.isRunning()) void fail('PostgreSQL ended unexpectedly. Start again: it recovers its data.');
  }, DATABASE_WATCH_MS);
  cleanups.push(() => clearInterval(watch));
}

async function startParts(env, dataDir) {
  const parts = PARTS.map((name) =>
    startChild({
      name,
      entry: fromRoot('dist', 'apps', name, 'src', 'main.js'),
      env,
      logDir: join(dataDir, 'logs'),
      onExit: (reason) => void fail(reason),
    }),
  );
  cleanups.push(() => Promise.all(parts.map((part) => part.stop())));
  await Promise.all(parts.map((part) => part.ready));
}

function announce(url, operatorLink, seconds) {
  console.log(`
Frisket is ready (${seconds} s).

  web       ${url}/
  admin     ${url}/admin/
  GraphQL   ${url}/graphql

  Sign in as operator, once, within 30 minutes:
  ${operatorLink}

Ctrl-C stops everything; the data stays.`);
}

async function start() {
  await ensureBuilt();
  const startedAt = performance.now();
  const dataDir = dataDirectory();
  const url = publicUrl();
  const instance = await acquireSingleInstance(dataDir, url);
  if ('heldBy' in instance) {
    console.error(
      `Frisket is already running in this folder: ${instance.heldBy.url} (process ${instance.heldBy.pid}).`,
    );
    return stopEverything(1);
  }
  cleanups.push(() => instance.release());
  const platform = await import(fromRoot('dist', 'libs', 'platform', 'src', 'index.js'));
  const { createOperatorLink } = await import(fromRoot('dist', 'apps', 'api', 'src', 'operator-link.js'));
  const databaseUrl = await openDatabase(platform, dataDir);
  await platform.runMigrations(databaseUrl);
  const env = childEnvironment(databaseUrl);
  await startParts(env, dataDir);
  const operatorLink = await createOperatorLink(databaseUrl, url, env.OPERATOR_EMAIL ?? 'operator@localhost');
  announce(url, operatorLink, ((performance.now() - startedAt) / 1000).toFixed(1));
}

stopOnSignals();
start().catch((error) => fail(`Frisket could not start: ${error.message}`));
