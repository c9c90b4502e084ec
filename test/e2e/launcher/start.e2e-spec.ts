import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  freePort,
  launch,
  makeDataDir,
  removeDataDir,
  type RunningLauncher,
  untilReady,
} from './launcher.support.js';
import { processesLeftAfter, processesUsing } from './process-table.support.js';

const TEST_TIMEOUT_MS = 240_000;
const GRACE_MS = 30_000;

const operatorToken = (output: string): string => /sign-in#token=([\w-]+)/.exec(output)?.[1] ?? '';

describe('npm start', () => {
  let dataDir: string;
  let port: number;
  const launchers: RunningLauncher[] = [];

  const start = async (): Promise<RunningLauncher> => {
    const launcher = launch(dataDir, port);
    launchers.push(launcher);
    await untilReady(launcher);
    return launcher;
  };

  const query = async (document: string): Promise<{ data: Record<string, unknown>; cookie: string }> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document }),
    });
    // The shape is checked by the expectations of each test.
    const body = (await response.json()) as { data: Record<string, unknown> };
    return { data: body.data, cookie: response.headers.get('set-cookie') ?? '' };
  };

  beforeEach(async () => {
    dataDir = makeDataDir();
    port = await freePort();
  });

  afterEach(async () => {
    for (const { process: child } of launchers.splice(0)) child.kill('SIGTERM');
    for (const { pid } of await processesLeftAfter(dataDir, GRACE_MS)) process.kill(pid, 'SIGKILL');
    removeDataDir(dataDir);
  });

  it(
    'serves web, admin and GraphQL, says so with a working operator link, and leaves no process behind on SIGTERM',
    async () => {
      const launcher = await start();
      const pages = await Promise.all(
        ['/', '/admin/'].map((path) => fetch(`http://127.0.0.1:${port}${path}`)),
      );
      expect(pages.map((page) => page.status)).toEqual([200, 200]);
      const token = operatorToken(launcher.output());
      const { data, cookie } = await query(
        `mutation { redeemSignInLink(token: "${token}") { ... on SignedIn { viewer { role } } } }`,
      );
      expect(data).toEqual({ redeemSignInLink: { viewer: { role: 'OPERATOR' } } });
      expect(cookie).toMatch(/HttpOnly/);
      launcher.process.kill('SIGTERM');
      expect(await launcher.exited).toBe(0);
      expect(await processesLeftAfter(dataDir, GRACE_MS)).toEqual([]);
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'refuses a second start in the same folder and names the one that runs',
    async () => {
      const first = await start();
      const second = launch(dataDir, await freePort());
      expect(await second.exited).toBe(1);
      expect(second.output()).toContain(`already running in this folder: http://localhost:${port}`);
      expect(first.process.exitCode).toBeNull();
    },
    TEST_TIMEOUT_MS,
  );

  it.each([
    ['worker', 'apps/worker'],
    ['api', 'apps/api'],
    ['PostgreSQL', 'postgres -D'],
  ])(
    'stops everything when %s crashes, and says so',
    async (part, program) => {
      const launcher = await start();
      const victim = processesUsing(dataDir).find(({ command }) => command.includes(program));
      expect(victim).toBeDefined();
      process.kill(victim?.pid ?? 0, 'SIGKILL');
      expect(await launcher.exited).toBe(1);
      expect(launcher.output()).toContain(`${part} ended unexpectedly`);
      expect(await processesLeftAfter(dataDir, GRACE_MS)).toEqual([]);
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'takes over the server that a killed launcher left behind, and stops it in the end',
    async () => {
      const killed = await start();
      killed.process.kill('SIGKILL');
      await killed.exited;
      const next = await start();
      next.process.kill('SIGTERM');
      expect(await next.exited).toBe(0);
      expect(await processesLeftAfter(dataDir, GRACE_MS)).toEqual([]);
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'finds its data again after everything was killed with SIGKILL',
    async () => {
      await start();
      const joined = await query(
        `mutation { joinWaitlist(input: { email: "ada@example.org", intendedUse: "postcards", agreesToPolicy: true }) { __typename } }`,
      );
      expect(joined.data).toEqual({ joinWaitlist: { __typename: 'WaitlistJoined' } });
      for (const { pid } of processesUsing(dataDir)) process.kill(pid, 'SIGKILL');
      expect(await processesLeftAfter(dataDir, GRACE_MS)).toEqual([]);
      const second = await start();
      const token = operatorToken(second.output());
      const { cookie } = await query(`mutation { redeemSignInLink(token: "${token}") { __typename } }`);
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: cookie.split(';')[0] ?? '' },
        body: JSON.stringify({ query: '{ waitlistEntries { edges { node { email intendedUse } } } }' }),
      });
      expect(await response.json()).toEqual({
        data: {
          waitlistEntries: { edges: [{ node: { email: 'ada@example.org', intendedUse: 'postcards' } }] },
        },
      });
    },
    TEST_TIMEOUT_MS,
  );
});
