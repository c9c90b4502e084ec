import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { ensurePostgres } from '../../libs/platform/src/database/embedded-postgres.js';
import type { EmbeddedPostgres } from '../../libs/platform/src/database/embedded-postgres.js';
import {
  isLivePostgres,
  readPostmasterFile,
} from '../../libs/platform/src/database/embedded/postmaster-file.js';

/** Only root starts the server as somebody else. */
const asRoot = process.getuid?.() === 0 ? it : it.skip;

/** Making a data folder writes 40 MB; on a busy machine that takes a while. */
jest.setTimeout(120_000);

let folder: string;
let dataDir: string;
let servers: EmbeddedPostgres[] = [];

function useFreshFolder(): void {
  folder = mkdtempSync(join(tmpdir(), 'frisket-embedded-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'missing', 'postgres');
}

function removeFolder(): void {
  rmSync(folder, { recursive: true, force: true });
}

afterEach(async () => {
  for (const server of servers) await server.stop();
  servers = [];
});

async function ensure(): Promise<EmbeddedPostgres> {
  const server = await ensurePostgres(dataDir, { fsync: 'off' });
  servers.push(server);
  return server;
}

async function query<Row>(databaseUrl: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function serverPid(): number {
  return readPostmasterFile(dataDir)?.pid ?? Number.NaN;
}

/** As an out-of-memory killer does it: nothing is written down, the pid file stays. */
async function killServer(): Promise<void> {
  const pid = serverPid();
  process.kill(pid, 'SIGKILL');
  while (isLivePostgres(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('the embedded PostgreSQL server', () => {
  beforeAll(useFreshFolder);
  afterAll(removeFolder);

  it('is UTF-8 and UTC, whatever LANG, LC_ALL and TZ say', async () => {
    const before = { ...process.env };
    Object.assign(process.env, { LC_ALL: 'C', TZ: 'Asia/Tokyo' });
    const { databaseUrl } = await ensure();
    process.env = before;

    const [row] = await query(
      databaseUrl,
      `SELECT length('héllo 😀 日本') AS length, upper('é') AS upper, current_setting('timezone') AS zone,
        pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({ length: 10, upper: 'É', zone: 'UTC', encoding: 'UTF8' });
  });

  it('listens on this machine only, asks for the password and keeps it from other accounts', async () => {
    const { databaseUrl } = await ensure();
    const withoutPassword = databaseUrl.replace(/:[^:@/]+@/u, ':wrong@');

    await expect(query(withoutPassword, 'SELECT 1')).rejects.toThrow(/password authentication failed/u);
    expect(await query(databaseUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(statSync(`${dataDir}.password`).mode & 0o077).toBe(0);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
  });

  it('makes missing parents that other accounts may walk through', async () => {
    await ensure();

    expect(statSync(join(folder, 'missing')).mode & 0o777).toBe(0o755);
  });

  it('is used, not started again, while it runs, and only its starter stops it', async () => {
    const first = await ensure();
    const second = await ensure();

    expect([first.startedHere, second.startedHere]).toEqual([true, false]);
    expect(second.databaseUrl).toBe(first.databaseUrl);
    await second.stop();
    expect(await query(first.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
  });

  it('finds its data again after a stop', async () => {
    const first = await ensure();
    await query(first.databaseUrl, 'CREATE TABLE kept_over_stop AS SELECT 42 AS value');
    await first.stop();

    const second = await ensure();

    expect(second.startedHere).toBe(true);
    expect(await query(second.databaseUrl, 'SELECT value FROM kept_over_stop')).toEqual([{ value: 42 }]);
  });

  it('recovers what was committed when it was killed', async () => {
    const first = await ensure();
    await query(first.databaseUrl, 'CREATE TABLE kept_over_crash AS SELECT 42 AS value');
    await killServer();

    const second = await ensure();

    expect(second.startedHere).toBe(true);
    expect(await query(second.databaseUrl, 'SELECT value FROM kept_over_crash')).toEqual([{ value: 42 }]);
  });

  it('is started once by several starters at once, after it was killed', async () => {
    await ensure();
    await killServer();

    const again = await Promise.all([ensure(), ensure(), ensure()]);

    expect(again.filter((server) => server.startedHere)).toHaveLength(1);
    expect(new Set(again.map((server) => server.databaseUrl)).size).toBe(1);
  });

  it('is not taken for running because another program got its process number', async () => {
    const first = await ensure();
    const pidFile = join(dataDir, 'postmaster.pid');
    const text = readFileSync(pidFile, 'utf8');
    await first.stop();
    const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)'], {
      stdio: 'ignore',
    });
    writeFileSync(pidFile, text.replace(/^\d+/u, String(stranger.pid)));

    const second = await ensure();
    stranger.kill();
    await once(stranger, 'exit');

    expect(second.startedHere).toBe(true);
    expect(await query(second.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  asRoot('does not run as root', async () => {
    await ensure();

    const user = execFileSync('ps', ['-o', 'user=', '-p', String(serverPid())], { encoding: 'utf8' }).trim();
    expect(user).not.toBe('root');
  });

  it('says what its log says when it cannot start', async () => {
    await (await ensure()).stop();
    const config = join(dataDir, 'postgresql.conf');
    writeFileSync(config, `${readFileSync(config, 'utf8')}\nno_such_setting = 1\n`);

    await expect(ensure()).rejects.toThrow(/did not start.*no_such_setting/su);
  });
});

describe('the embedded PostgreSQL server on a new folder', () => {
  beforeEach(useFreshFolder);
  afterEach(removeFolder);

  it('is started once by several starters at once, on an empty folder', async () => {
    const all = await Promise.all([ensure(), ensure(), ensure()]);

    expect(all.filter((server) => server.startedHere)).toHaveLength(1);
    expect(new Set(all.map((server) => server.databaseUrl)).size).toBe(1);
    expect(readdirSync(join(folder, 'missing')).sort()).toEqual(['postgres', 'postgres.password']);
  });

  it('replaces a half-made data folder of a starter that was killed', async () => {
    mkdirSync(join(folder, 'missing', 'postgres.new-1-aaaa'), { recursive: true });

    expect((await ensure()).startedHere).toBe(true);
  });

  it('does not touch a folder that holds something else', async () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'thesis.txt'), 'precious');

    await expect(ensure()).rejects.toThrow(/is in the way: it is not empty and holds no PostgreSQL data/u);
    expect(readdirSync(dataDir)).toEqual(['thesis.txt']);
  });

  asRoot('names the folder that the server account may not enter, and what to do', async () => {
    chmodSync(folder, 0o700);

    await expect(ensure()).rejects.toMatchObject({
      code: 'POSTGRES_UNREACHABLE_FOLDER',
      message: expect.stringMatching(/may not enter .*frisket-embedded.*DATA_DIR/su),
    });
  });
});
