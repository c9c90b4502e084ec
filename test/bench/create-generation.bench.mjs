/**
 * createGeneration over HTTP: requests per second and p95 at 32 connections, against the real api process and a real
 * PostgreSQL of this bench's own, with the job queue on PostgreSQL and, where redis-server is installed, on Redis.
 * Nobody draws: what is measured is admission, review of the prompt, charging, storing and queueing.
 */
import { fork, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import autocannon from 'autocannon';
import { Client } from 'pg';
import { ensurePostgres, runMigrations } from '../../dist/libs/platform/src/index.js';

const CONNECTIONS = 32;
const WARM_UP_SECONDS = 3;
const MEASURED_SECONDS = 10;
/** Each person may ask 30 times a minute; so many people are never slowed down. */
const PEOPLE = 400;
const HEARTBEAT_INTERVAL_MS = 5_000;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;
const API = 'dist/apps/api/src/main.js';

const CREATE = `mutation ($input: CreateGenerationInput!) {
  createGeneration(input: $input) { __typename ... on Generation { id status } }
}`;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** People at stage staff, whose daily allowance no bench uses up. @returns a sign-in token for each */
async function createPeople(client) {
  const tokens = Array.from({ length: PEOPLE }, () => randomBytes(32).toString('hex'));
  await client.query(
    `WITH people AS (
       INSERT INTO users (email, display_name, access_stage)
       SELECT token || '@example.org', 'Bench', 50 FROM unnest($1::text[]) AS token RETURNING id, email)
     INSERT INTO sign_in_tokens (token_hash, user_id, purpose, expires_at)
     SELECT encode(sha256(convert_to(token, 'UTF8')), 'hex'), people.id, 'sign_in', now() + interval '1 hour'
     FROM unnest($1::text[]) AS token JOIN people ON people.email = token || '@example.org'`,
    [tokens],
  );
  return tokens;
}

async function signIn(url, client, token) {
  await client.query('DELETE FROM rate_limits');
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `mutation { redeemSignInLink(token: "${token}") { __typename } }` }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!cookie) throw new Error(`Signing in failed: ${await response.text()}`);
  return cookie.split(';')[0];
}

function beat(client) {
  return client.query(
    `INSERT INTO worker_heartbeats (worker_id, state, checkpoint_id) VALUES ('bench', 'ready', 'house')
     ON CONFLICT (worker_id) DO UPDATE SET seen_at = now()`,
  );
}

async function startApi(env) {
  const child = fork(API, {
    env: { ...process.env, ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve) => child.once('message', resolve));
  const first = await Promise.race([ready, exit]);
  if (first?.type !== 'ready') throw new Error('The api did not start.');
  return {
    url: first.url,
    processorMs: () => processorMs(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** Processor time of a process so far, user and system; null where there is no /proc. Says something on busy machines too. */
function processorMs(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const afterName = readFileSync(file, 'utf8').split(') ').at(-1).split(' ');
  const [userTicks, systemTicks] = [afterName[11], afterName[12]].map(Number);
  return (userTicks + systemTicks) * TICK_MS;
}

/** @returns response times in milliseconds; every one of the answers made a generation */
async function load(url, cookies, seconds) {
  const timesMs = [];
  const unexpected = [];
  let next = 0;
  const run = autocannon({
    url: `${url}/graphql`,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: { 'content-type': 'application/json', cookie: cookies[next++ % cookies.length] },
          body: JSON.stringify({
            query: CREATE,
            variables: { input: { clientRequestId: randomUUID(), prompt: 'an astronaut riding a horse' } },
          }),
        }),
        onResponse: (status, body) => {
          if (status !== 200 || !body.includes('"Generation"')) unexpected.push(body);
        },
      },
    ],
  });
  run.on('response', (_client, _status, _bytes, responseTimeMs) => timesMs.push(responseTimeMs));
  const result = await run;
  if (result.errors > 0) throw new Error(`${result.errors} requests got no answer.`);
  if (unexpected.length > 0)
    throw new Error(`${unexpected.length} unexpected answers, such as ${unexpected[0]}`);
  return timesMs;
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

async function measure(queueName, databaseUrl, env) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await beat(client);
  const heart = setInterval(() => void beat(client), HEARTBEAT_INTERVAL_MS);
  const api = await startApi(env);
  try {
    const cookies = [];
    for (const token of await createPeople(client)) cookies.push(await signIn(api.url, client, token));
    await load(api.url, cookies, WARM_UP_SECONDS);
    const usedBeforeMs = api.processorMs();
    const timesMs = await load(api.url, cookies, MEASURED_SECONDS);
    const usedMs = usedBeforeMs === null ? null : api.processorMs() - usedBeforeMs;
    const detail = `${CONNECTIONS} connections, ${MEASURED_SECONDS} s, job queue on ${queueName}`;
    const name = `createGeneration, queue on ${queueName}`;
    const perSecond = Math.round(timesMs.length / MEASURED_SECONDS);
    const p95Ms = Math.round(percentile(timesMs, 0.95));
    return [
      { name: `${name}: throughput`, unit: 'requests/s', value: perSecond, detail },
      { name: `${name}: p95`, unit: 'ms', value: p95Ms, detail },
      ...(usedMs === null ? [] : [processorFigure(name, usedMs / timesMs.length, detail)]),
    ];
  } finally {
    clearInterval(heart);
    await api.stop();
    await client.end();
  }
}

function processorFigure(name, msPerRequest, detail) {
  const value = Math.round(msPerRequest * 100) / 100;
  return { name: `${name}: processor time of the api per request`, unit: 'ms', value, detail };
}

async function startRedis() {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const port = await freePort();
  const args = ['--port', String(port), '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  await delay(500);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function withFreshDatabase(work) {
  const folder = mkdtempSync(join(tmpdir(), 'frisket-bench-'));
  // When run as root, the server runs as somebody else and has to walk in.
  chmodSync(folder, 0o755);
  const postgres = await ensurePostgres(join(folder, 'postgres'));
  try {
    await runMigrations(postgres.databaseUrl);
    const env = {
      DATABASE_URL: postgres.databaseUrl,
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'warn',
      QUEUE_LIMIT: '1000000',
    };
    return await work(postgres.databaseUrl, env);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const figures = await withFreshDatabase((databaseUrl, env) => measure('PostgreSQL', databaseUrl, env));
const redis = await startRedis();
if (redis !== null) {
  try {
    const onRedis = (databaseUrl, env) => measure('Redis', databaseUrl, { ...env, REDIS_URL: redis.url });
    figures.push(...(await withFreshDatabase(onRedis)));
  } finally {
    await redis.stop();
  }
}
console.log(JSON.stringify(figures));
