import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.js';
import { loadConfig } from './config.js';
import { loadSecrets } from './secrets.js';

const DATABASE_URL = 'postgresql://frisket:hunter2@127.0.0.1:5432/frisket';

describe('loadConfig', () => {
  it('has a default for everything but the database', () => {
    expect(loadConfig({ DATABASE_URL })).toEqual({
      server: { host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', trustProxyHops: 0 },
      dataDir: resolve('.frisket'),
      mail: { from: 'Frisket <frisket@localhost>', operatorEmail: 'operator@localhost' },
      flags: { unleashUrl: undefined },
      queue: { waitingLimit: 200 },
      uploads: { keptHours: 24 },
      worker: {
        checkpointDir: resolve('models/house'),
        reviewNetworksDir: resolve('models/safety'),
        executionProviders: ['cpu'],
        inferencePrecision: 'float32',
        inferenceThreads: availableParallelism(),
        inferenceMemoryMb: undefined,
        optimizedGraphDir: undefined,
        unloadAfterIdleMinutes: undefined,
        concurrency: 1,
        healthPort: undefined,
      },
      log: { level: 'info' },
    });
  });

  it('derives the public address from the port unless it is given', () => {
    expect(loadConfig({ DATABASE_URL, PORT: '8080' }).server.publicUrl).toBe('http://localhost:8080');
    expect(loadConfig({ DATABASE_URL, PUBLIC_URL: 'https://art.example.org/' }).server.publicUrl).toBe(
      'https://art.example.org',
    );
  });

  it('takes blank variables, as deployment files pass them, for variables that are not given', () => {
    expect(loadConfig({ DATABASE_URL, PORT: '', LOG_LEVEL: ' ' }).server.port).toBe(3000);
  });

  it('reads execution providers in the order in which they are to be tried', () => {
    const config = loadConfig({ DATABASE_URL, EXECUTION_PROVIDERS: 'cuda, cpu' });

    expect(config.worker.executionProviders).toEqual(['cuda', 'cpu']);
  });

  it('gives each of several workers on a machine its share of the cores, and at least one thread', () => {
    const threads = (settings: Record<string, string>) =>
      loadConfig({ DATABASE_URL, ...settings }).worker.inferenceThreads;

    expect(threads({ WORKERS_PER_MACHINE: '2' })).toBe(Math.max(1, Math.floor(availableParallelism() / 2)));
    expect(threads({ WORKERS_PER_MACHINE: '64' })).toBeGreaterThanOrEqual(1);
    expect(threads({ WORKERS_PER_MACHINE: '2', INFERENCE_THREADS: '7' })).toBe(7);
  });

  it('cannot be changed afterwards', () => {
    const config = loadConfig({ DATABASE_URL });

    expect(() => Object.assign(config.server, { port: 1 })).toThrow(TypeError);
  });

  it.each([
    ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535, not "abc"'],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535, not "70000"'],
    ['QUEUE_LIMIT', '0', 'QUEUE_LIMIT must be a whole number from 1 to 1000000, not "0"'],
    ['WORKER_CONCURRENCY', '1.5', 'WORKER_CONCURRENCY must be a whole number from 1 to 64, not "1.5"'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud"',
    ],
    [
      'PUBLIC_URL',
      'pictures',
      'PUBLIC_URL must be a URL such as https://pictures.example.org, not "pictures"',
    ],
    ['OPERATOR_EMAIL', 'root', 'OPERATOR_EMAIL must be an e-mail address such as operator@example.org'],
    ['EXECUTION_PROVIDERS', 'gpu', 'EXECUTION_PROVIDERS must be one of cpu, cuda, coreml, dml, webgpu'],
    ['TRUST_PROXY', 'yes', 'TRUST_PROXY must be a whole number from 0 to 16, not "yes"'],
  ])('refuses %s=%s and names the variable', (name, value, message) => {
    expect(() => loadConfig({ DATABASE_URL, [name]: value })).toThrow(message);
  });

  it('says what is missing and where it usually comes from', () => {
    expect(() => loadConfig({})).toThrow(/DATABASE_URL is missing; .*`npm start` sets it for you/u);
  });

  it('asks for a token when an Unleash server is named', () => {
    expect(() => loadConfig({ DATABASE_URL, UNLEASH_URL: 'http://unleash:4242/api' })).toThrow(
      'UNLEASH_TOKEN is missing',
    );
  });

  it('names all wrong variables at once', () => {
    const load = () => loadConfig({ PORT: 'x', TRUST_PROXY: 'y' });

    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/DATABASE_URL.*\n.*PORT|PORT.*\n.*DATABASE_URL/su);
    expect(load).toThrow(/TRUST_PROXY/u);
  });

  it.each(['DATABASE_URL', 'REDIS_URL', 'STORAGE_URL', 'SMTP_URL', 'SESSION_SECRET'])(
    'does not repeat a wrong value of %s, which may hold a password',
    (name) => {
      expect(() => loadConfig({ DATABASE_URL, [name]: 'ftp:hunter2' })).toThrow(
        expect.objectContaining({
          message: expect.stringMatching(new RegExp(`${name} must(?!.*hunter2)`, 'su')),
        }),
      );
    },
  );
});

describe('loadSecrets', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'frisket-secrets-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps images below the data folder unless told otherwise', () => {
    expect(loadSecrets({ DATABASE_URL, DATA_DIR: '/srv/frisket' }).storageUrl).toBe(
      'file:///srv/frisket/images',
    );
    expect(loadSecrets({ DATABASE_URL, STORAGE_URL: 's3://k:s@host/pictures' }).storageUrl).toBe(
      's3://k:s@host/pictures',
    );
  });

  it('shows no secret when it is printed or serialised', () => {
    const secrets = loadSecrets({ DATABASE_URL });

    expect(secrets.databaseUrl).toContain('hunter2');
    expect(inspect({ secrets }, { showHidden: true, depth: 5 })).not.toContain('hunter2');
    expect(JSON.stringify({ secrets })).not.toContain('hunter2');
  });

  it('makes one session key per data folder, readable by its owner alone', () => {
    const first = loadSecrets({ DATABASE_URL, DATA_DIR: dataDir }).sessionSecret;
    const second = loadSecrets({ DATABASE_URL, DATA_DIR: dataDir }).sessionSecret;

    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    expect(second).toBe(first);
    expect(readFileSync(join(dataDir, 'session-secret'), 'utf8')).toBe(first);
    expect(statSync(join(dataDir, 'session-secret')).mode & 0o077).toBe(0);
  });

  it('prefers a session key that is given, and makes none then', () => {
    const given = 'k'.repeat(32);

    expect(
      loadSecrets({ DATABASE_URL, DATA_DIR: '/does/not/exist', SESSION_SECRET: given }).sessionSecret,
    ).toBe(given);
  });
});
