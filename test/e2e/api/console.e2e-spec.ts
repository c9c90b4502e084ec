import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Unleash, InMemStorageProvider } from 'unleash-client';
import { createOperatorLink } from '../../../apps/api/src/operator-link.js';
import { CREATE, createInput } from './support/generations.js';
import { createUser, type Person, REDEEM, signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';

const UNLEASH_TOKEN = 'a-token-for-clients';
const api = useTestApi({ env: { UNLEASH_TOKEN, METRICS_TOKEN: 'a-token-for-metrics' } });

let operator: Person;
beforeAll(async () => {
  operator = await signedIn(api, { role: 'operator', displayName: 'Olga' });
});
beforeEach(() => api.workerIsReady());

const SET_FLAG = `mutation ($key: ID!, $enabled: Boolean!) {
  setFeatureFlag(key: $key, enabled: $enabled) {
    __typename ... on FeatureFlag { key enabled source updatedByName } ... on Conflict { message }
  }
}`;
const KILL_SWITCH = 'generation.enabled';

describe('the kill switch', () => {
  it('stops new generations at once, says so, and lets them go on again', async () => {
    const { client } = await signedIn(api);
    await expect(operator.client.ask(SET_FLAG, { key: KILL_SWITCH, enabled: false })).resolves.toEqual({
      __typename: 'FeatureFlag',
      key: KILL_SWITCH,
      enabled: false,
      source: 'DATABASE',
      updatedByName: 'Olga',
    });
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'RolloutClosed',
      code: 'ROLLOUT_CLOSED_KILL_SWITCH',
      reason: 'KILL_SWITCH',
      message: expect.stringContaining('paused'),
    });
    await expect(api.client().ask('{ serviceStatus { generationOpen message } }')).resolves.toMatchObject({
      generationOpen: false,
      message: expect.stringContaining('paused'),
    });
    await operator.client.ask(SET_FLAG, { key: KILL_SWITCH, enabled: true });
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({ __typename: 'Generation' });
    await expect(api.client().ask('{ serviceStatus { generationOpen checkpointId } }')).resolves.toEqual({
      generationOpen: true,
      checkpointId: 'house',
    });
  });

  it('leaves a trace of who threw it', async () => {
    const { edges } = await operator.client.ask<{ edges: { node: Record<string, unknown> }[] }>(
      '{ operatorEvents(first: 2) { edges { node { action target actorName payload } } } }',
    );
    expect(edges.map(({ node }) => node)).toEqual([
      { action: 'flag.set', target: `flag:${KILL_SWITCH}`, actorName: 'Olga', payload: '{"enabled":true}' },
      { action: 'flag.set', target: `flag:${KILL_SWITCH}`, actorName: 'Olga', payload: '{"enabled":false}' },
    ]);
  });

  it('is one of the flags, and there are no others to throw', async () => {
    const flags = await operator.client.ask<{ key: string }[]>('{ featureFlags { key kind enabled } }');
    expect(flags).toEqual([
      { key: KILL_SWITCH, kind: 'kill_switch', enabled: true },
      { key: 'generation.access', kind: 'release', enabled: true },
    ]);
    await expect(operator.client.ask(SET_FLAG, { key: 'no.such.flag', enabled: true })).resolves.toEqual({
      __typename: 'NotFound',
    });
  });
});

describe('the endpoint for other Unleash clients', () => {
  const features = (headers: Record<string, string> = {}) =>
    api.client().fetch('/api/client/features', { headers });

  it('is closed without the token', async () => {
    expect((await features()).status).toBe(401);
    expect((await features({ authorization: 'wrong' })).status).toBe(401);
  });

  it('answers the flags once, and then that nothing has changed', async () => {
    const first = await features({ authorization: UNLEASH_TOKEN });
    expect(first.status).toBe(200);
    await expect(first.json()).resolves.toMatchObject({
      version: 2,
      features: [{ name: 'generation.access' }, { name: KILL_SWITCH, enabled: true }],
    });
    expect(first.headers.get('etag')).toMatch(/^W\//u);
  });

  it('serves a real client', async () => {
    const client = new Unleash({
      appName: 'test',
      url: `${api.url}/api`,
      customHeaders: { Authorization: UNLEASH_TOKEN },
      storageProvider: new InMemStorageProvider(),
      metricsInterval: 0,
      skipInstanceCountWarning: true,
    });
    await new Promise((resolve, reject) => client.once('synchronized', resolve).once('error', reject));
    expect(client.isEnabled('generation.access', { userId: 'a', properties: { accessStage: '20' } })).toBe(
      true,
    );
    expect(client.isEnabled('generation.access', { userId: 'a', properties: { accessStage: '10' } })).toBe(
      false,
    );
    client.destroy();
  });

  it.each(['register', 'metrics'])('takes what clients send to %s', async (path) => {
    const post = (authorization: string) =>
      api.client().fetch(`/api/client/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: '{}',
      });
    expect((await post(UNLEASH_TOKEN)).status).toBe(202);
    expect((await post('wrong')).status).toBe(401);
  });
});

describe('accounts', () => {
  const USER_FIELDS =
    '__typename ... on User { role accessStage suspendedAt suspensionReason } ... on InvalidInput { fields { field code } }';
  const SUSPEND = `mutation ($input: SuspendUserInput!) { suspendUser(input: $input) { ${USER_FIELDS} } }`;
  const SET_ROLE = `mutation ($input: SetUserRoleInput!) { setUserRole(input: $input) { ${USER_FIELDS} } }`;
  const SET_STAGE = `mutation ($input: SetUserAccessStageInput!) { setUserAccessStage(input: $input) { ${USER_FIELDS} } }`;

  it('are moved to another stage, which counts for their next request', async () => {
    const { client, user } = await signedIn(api);
    const input = { userId: user.id, accessStage: 'TRUSTED', reason: 'known well' };
    await expect(operator.client.ask(SET_STAGE, { input })).resolves.toMatchObject({
      accessStage: 'TRUSTED',
    });
    await expect(client.ask('{ viewer { accessStage creditsPerDay } }')).resolves.toEqual({
      accessStage: 'TRUSTED',
      creditsPerDay: 200,
    });
  });

  it('are suspended with a reason and reinstated', async () => {
    const { client, user } = await signedIn(api);
    await expect(
      operator.client.ask(SUSPEND, { input: { userId: user.id, reason: 'spam' } }),
    ).resolves.toMatchObject({ suspensionReason: 'spam', suspendedAt: expect.any(String) });
    await expect(client.ask('{ viewer { suspended } }')).resolves.toEqual({ suspended: true });
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'AccountSuspended',
    });
    await operator.client.ask(`mutation ($id: ID!) { reinstateUser(userId: $id) { ${USER_FIELDS} } }`, {
      id: user.id,
    });
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({ __typename: 'Generation' });
  });

  it('are given a role that holds from the next request on', async () => {
    const { client, user } = await signedIn(api);
    await expect(client.errorCode('{ reviewCases { totalCount } }')).resolves.toBe('FORBIDDEN');
    await operator.client.ask(SET_ROLE, {
      input: { userId: user.id, role: 'MODERATOR', reason: 'helps out' },
    });
    await expect(client.errorCode('{ reviewCases { totalCount } }')).resolves.toBeNull();
  });

  it('of operators are not demoted or suspended by themselves', async () => {
    const userId = operator.user.id;
    const own = { __typename: 'InvalidInput', fields: [{ field: 'userId', code: 'OWN_ACCOUNT' }] };
    await expect(
      operator.client.ask(SET_ROLE, { input: { userId, role: 'MEMBER', reason: 'oops' } }),
    ).resolves.toEqual(own);
    await expect(operator.client.ask(SUSPEND, { input: { userId, reason: 'oops' } })).resolves.toEqual(own);
  });

  it('need a reason for every change', async () => {
    const { user } = await signedIn(api);
    await expect(
      operator.client.ask(SUSPEND, { input: { userId: user.id, reason: ' ' } }),
    ).resolves.toMatchObject({ fields: [{ field: 'reason', code: 'REQUIRED' }] });
  });

  it('are found by a part of the address or the name', async () => {
    await createUser(api.dataSource, { email: 'needle@haystack.example.org', displayName: 'Needle' });
    const found = (search: string) =>
      operator.client.ask(
        'query ($search: String) { users(search: $search) { edges { node { email generationCount } } } }',
        {
          search,
        },
      );
    const expected = { edges: [{ node: { email: 'needle@haystack.example.org', generationCount: 0 } }] };
    await expect(found('NEEDLE@hay')).resolves.toEqual(expected);
    await expect(found('needle')).resolves.toEqual(expected);
  });
});

describe('the operator’s first link', () => {
  it('makes the account, signs in once, and replaces the link before it', async () => {
    const link = () => createOperatorLink(api.databaseUrl, 'http://localhost:3000/', 'boss@localhost');
    const tokenOf = (text: string) => text.split('#token=')[1];
    const first = await link();
    const second = await link();
    expect(first).toMatch(/^http:\/\/localhost:3000\/sign-in#token=[\w-]{43}$/u);
    await expect(api.client().ask(REDEEM, { token: tokenOf(first) })).resolves.toMatchObject({
      __typename: 'SignInLinkInvalid',
    });
    await expect(api.client().ask(REDEEM, { token: tokenOf(second) })).resolves.toMatchObject({
      viewer: { email: 'boss@localhost', role: 'OPERATOR', accessStage: 'STAFF' },
    });
  });
});

describe('operations', () => {
  it('show the workers and which of them live', async () => {
    await api.dataSource.query(
      `INSERT INTO worker_heartbeats (worker_id, state, detail, seen_at)
       VALUES ('old', 'unavailable', 'prior.onnx is missing', now() - interval '5 minutes')`,
    );
    await expect(operator.client.ask('{ workers { workerId state detail live } }')).resolves.toEqual([
      { workerId: 'test-worker', state: 'ready', detail: null, live: true },
      { workerId: 'old', state: 'unavailable', detail: 'prior.onnx is missing', live: false },
    ]);
  });

  it('give their figures to whoever carries the token, and to nobody else', async () => {
    const metrics = (headers: Record<string, string> = {}) => api.client().fetch('/metrics', { headers });
    const answer = await metrics({ authorization: 'Bearer a-token-for-metrics' });
    expect(answer.status).toBe(200);
    await expect(answer.text()).resolves.toContain('frisket_generation_requested_total{result="queued"}');
    expect((await metrics()).status).toBe(404);
    expect((await metrics({ authorization: 'Bearer wrong' })).status).toBe(404);
  });
});
