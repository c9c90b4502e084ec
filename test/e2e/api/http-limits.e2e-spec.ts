import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WEB_FOLDERS } from '../../../apps/api/src/web/web-folders.js';
import { signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';

const root = await mkdtemp(join(tmpdir(), 'frisket-web-'));
const folders = { web: join(root, 'web'), admin: join(root, 'admin') };
const api = useTestApi({
  env: { PUBLIC_URL: 'https://pictures.example.org' },
  override: (builder) => builder.overrideProvider(WEB_FOLDERS).useValue(folders),
});

beforeAll(async () => {
  for (const [name, folder] of Object.entries(folders)) {
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'index.html'), `<title>${name}</title>`);
    await writeFile(join(folder, 'assets', 'index-abc123.js'), '"use strict";');
  }
});

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return api.client().fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

async function firstCode(response: Response): Promise<unknown> {
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] }; // every error answer has it
  return body.errors[0]?.extensions.code;
}

const nested = (levels: number, fragment = '') =>
  `{ __type(name: "Query") { ${'fields { type { '.repeat(levels)}name${' } }'.repeat(levels)} } }${fragment}`;

describe('a query', () => {
  it('nested 50 levels deep is refused before anything runs', async () => {
    const answer = await post(JSON.stringify({ query: nested(25) }));
    expect(answer.status).toBe(400);
    await expect(firstCode(answer)).resolves.toBe('TOO_COMPLEX');
  });

  it('nested deeply by fragments is refused too', async () => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `fragment F${level} on __Type { fields { type { ...F${level + 1} } } }`,
    );
    const query = `{ __type(name: "Query") { ...F0 } } ${levels.join(' ')} fragment F20 on __Type { name }`;
    await expect(post(JSON.stringify({ query })).then(firstCode)).resolves.toBe('TOO_COMPLEX');
  });

  it('of a megabyte is refused while it is read', async () => {
    const answer = await post(JSON.stringify({ query: `{ viewer { id } } #${'x'.repeat(1_000_000)}` }));
    expect(answer.status).toBe(413);
    await expect(firstCode(answer)).resolves.toBe('TOO_COMPLEX');
  });

  it('with very many words is refused while it is parsed', async () => {
    const answer = await post(JSON.stringify({ query: `{ ${'__typename '.repeat(2_100)} }` }));
    await expect(firstCode(answer)).resolves.toBe('TOO_COMPLEX');
  });

  it('that asks the same thing under very many names is refused', async () => {
    const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: serviceStatus { queueLength }`);
    await expect(post(JSON.stringify({ query: `{ ${aliases.join(' ')} }` })).then(firstCode)).resolves.toBe(
      'TOO_COMPLEX',
    );
  });

  it('that asks for too many rows with too many fields is refused, whoever asks', async () => {
    const { client } = await signedInOverTls();
    const fields =
      'id prompt seed imageCount widthPx heightPx steps guidanceScale status stage progressStep progressTotal';
    const query = `{ generations(first: 100) { edges { node { ${fields} images { id url widthPx heightPx seed } queuePosition creditsCharged } } } }`;
    await expect(client.errorCode(query)).resolves.toBe('TOO_COMPLEX');
    await expect(client.errorCode(query.replace('100', '20'))).resolves.toBeNull();
  });

  it('that is no JSON is answered as such', async () => {
    const answer = await post('{"query": ');
    expect(answer.status).toBe(400);
    await expect(firstCode(answer)).resolves.toBe('BAD_USER_INPUT');
  });

  it('about the schema is for operators where the service is public', async () => {
    const member = await signedInOverTls();
    const operator = await signedInOverTls({ role: 'operator' });
    const query = '{ __schema { queryType { name } } }';
    await expect(api.client().errorCode(query)).resolves.toBe('FORBIDDEN');
    await expect(member.client.errorCode(query)).resolves.toBe('FORBIDDEN');
    await expect(operator.client.errorCode(query)).resolves.toBeNull();
  });

  it('that fails says what and not where', async () => {
    const answer = await api.client().send('{ nonsense }');
    expect(Object.keys(answer.errors[0]?.extensions ?? {})).toEqual(['code']);
    expect(JSON.stringify(answer.errors)).not.toMatch(/stack|node_modules/u);
  });
});

/** The cookie is for https only, which a proxy in front would speak. */
async function signedInOverTls(traits: Parameters<typeof signedIn>[1] = {}) {
  const clientOf = api.client;
  const throughProxy = () => {
    const client = clientOf();
    const { fetch: plain } = client;
    client.fetch = (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('x-forwarded-proto', 'https');
      return plain.call(client, path, { ...init, headers });
    };
    return client;
  };
  return signedIn({ ...api, client: throughProxy }, traits);
}

describe('a browser on another site', () => {
  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'query={viewer{id}}'],
    ['plain text', 'text/plain', JSON.stringify({ query: 'mutation { signOut }' })],
    ['multipart', 'multipart/form-data; boundary=x', '--x--'],
  ])('cannot send a simple request with %s', async (_name, type, body) => {
    const answer = await post(body, { 'content-type': type });
    expect(answer.status).toBe(400);
  });

  it('cannot use a link', async () => {
    const answer = await api.client().fetch(`/graphql?query=${encodeURIComponent('{ viewer { id } }')}`);
    expect(answer.status).toBe(400);
  });

  it('cannot send anything under its own origin', async () => {
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    const answer = await post(body, { origin: 'https://evil.example.org' });
    expect(answer.status).toBe(403);
    const own = await post(body, { origin: 'https://pictures.example.org' });
    expect(own.status).toBe(200);
  });
});

describe('the pages', () => {
  const page = (path: string) => api.client().fetch(path, { headers: { accept: 'text/html' } });

  it.each([
    ['/', 'web'],
    ['/sign-in', 'web'],
    ['/studio/some/generation', 'web'],
    ['/admin/', 'admin'],
    ['/admin/review-cases/1', 'admin'],
  ])('answer %s with the %s app, which is asked for anew each time', async (path, app) => {
    const answer = await page(path);
    await expect(answer.text()).resolves.toBe(`<title>${app}</title>`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('send people from /admin to its folder', async () => {
    const answer = await page('/admin');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/admin/']);
  });

  it('let browsers keep files whose names carry a hash', async () => {
    for (const path of ['/assets/index-abc123.js', '/admin/assets/index-abc123.js']) {
      const answer = await page(path);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it.each(['/assets/gone.js', '/images/x', '/health/none', '/api/none'])(
    'do not stand in for %s, which is not there',
    async (path) => {
      expect((await page(path)).status).toBe(404);
    },
  );

  it('may load nothing from elsewhere and be framed by nobody', async () => {
    const { headers } = await page('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self' wss://pictures.example.org");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });
});

describe('the cookie of a public service', () => {
  it('is sent over https only', async () => {
    const { client } = await signedInOverTls();
    await expect(client.ask('{ viewer { id } }')).resolves.toMatchObject({ id: expect.any(String) });
    const link = await client.send('mutation { redeemSignInLink(token: "x") { __typename } }');
    expect(link.headers.getSetCookie().every((cookie) => cookie.includes('Secure'))).toBe(true);
  });
});

describe('health', () => {
  it('says that the process lives, and that it is ready with its parts', async () => {
    const live = await api.client().fetch('/health/live');
    await expect(live.json()).resolves.toEqual({ status: 'ok' });
    const ready = await api.client().fetch('/health/ready');
    expect(ready.status).toBe(200);
    await expect(ready.json()).resolves.toEqual({
      ready: true,
      checks: { database: 'ok', migrations: 'ok', queue: 'ok' },
    });
  });

  it('is not ready while a migration is missing', async () => {
    const rows = await api.dataSource.query('DELETE FROM schema_migrations RETURNING *');
    const ready = await api.client().fetch('/health/ready');
    expect(ready.status).toBe(503);
    await expect(ready.json()).resolves.toMatchObject({ checks: { migrations: 'failed', database: 'ok' } });
    for (const { id, timestamp, name } of rows[0]) {
      await api.dataSource.query('INSERT INTO schema_migrations (id, timestamp, name) VALUES ($1, $2, $3)', [
        id,
        timestamp,
        name,
      ]);
    }
  });
});

describe('metrics without a token', () => {
  it('are for programs on this machine, not for those behind a proxy on it', async () => {
    const direct = await api.client().fetch('/metrics');
    await expect(direct.text()).resolves.toContain('process_cpu_user_seconds_total');
    const forwarded = await api.client().fetch('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(forwarded.status).toBe(404);
  });
});
