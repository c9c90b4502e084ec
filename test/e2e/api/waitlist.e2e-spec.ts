import { beforeAll, describe, expect, it } from '@jest/globals';
import { mailTo, tokenIn } from './support/mails.js';
import { createUser, type Person, REDEEM, signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';

const api = useTestApi();

const JOIN = `mutation ($input: JoinWaitlistInput!) {
  joinWaitlist(input: $input) {
    __typename
    ... on WaitlistJoined { message }
    ... on InvalidInput { fields { field code } }
    ... on RateLimited { retryAfterSeconds }
  }
}`;
const ADMIT = `mutation ($id: ID!) {
  admitWaitlistEntry(id: $id) { __typename ... on WaitlistEntry { id state invitedAt } ... on Conflict { message } }
}`;
const DECLINE = ADMIT.replace('admitWaitlistEntry', 'declineWaitlistEntry');
const FIND = `query ($search: String, $state: WaitlistState) {
  waitlistEntries(search: $search, state: $state) { totalCount edges { node { id email state intendedUse acceptedAt } } }
}`;

interface Found {
  totalCount: number;
  edges: { node: { id: string; email: string; state: string; acceptedAt: string | null } }[];
}

const wish = (email: string, fields: Record<string, unknown> = {}) => ({
  input: { email, intendedUse: 'Posters for a choir', agreesToPolicy: true, ...fields },
});

let operator: Person;
beforeAll(async () => {
  operator = await signedIn(api, { role: 'operator', displayName: 'Olga' });
});

async function entryOf(email: string): Promise<Found['edges'][number]['node']> {
  const { edges } = await operator.client.ask<Found>(FIND, { search: email });
  return edges[0]!.node;
}

describe('from the waitlist into the studio', () => {
  it('leads from joining over admission and invitation to a signed-in person at stage beta', async () => {
    const email = 'hopeful@example.org';
    await expect(api.client().ask(JOIN, wish(email))).resolves.toMatchObject({
      __typename: 'WaitlistJoined',
    });
    const { id, state } = await entryOf(email);
    expect(state).toBe('WAITING');
    await expect(operator.client.ask(ADMIT, { id })).resolves.toMatchObject({ state: 'INVITED' });
    const token = tokenIn(await mailTo(api, email));
    await expect(api.client().ask(REDEEM, { token })).resolves.toMatchObject({
      __typename: 'SignedIn',
      viewer: { email, accessStage: 'BETA', role: 'MEMBER', creditsPerDay: 50 },
    });
    await expect(entryOf(email)).resolves.toMatchObject({
      state: 'ACCEPTED',
      acceptedAt: expect.any(String),
    });
  });

  it('shows the kept invitation in the outbox of the console', async () => {
    const { edges } = await operator.client.ask<{ edges: { node: Record<string, unknown> }[] }>(
      '{ mailMessages(first: 1) { totalCount edges { node { id recipient subject textBody kind state sentAt } } } }',
    );
    expect(edges[0]?.node).toMatchObject({
      recipient: 'hopeful@example.org',
      kind: 'invitation',
      state: 'KEPT',
      textBody: expect.stringContaining('http://localhost:3000/sign-in#token='),
      sentAt: null,
    });
  });

  it('writes down who admitted whom', async () => {
    const { edges } = await operator.client.ask<{ edges: { node: Record<string, unknown> }[] }>(
      '{ operatorEvents(first: 1) { edges { node { actorName action target payload } } } }',
    );
    expect(edges[0]?.node).toMatchObject({
      actorName: 'Olga',
      action: 'waitlist.admit',
      target: expect.stringMatching(/^waitlist-entry:/u),
      payload: JSON.stringify({ to: 'invited', from: 'waiting' }),
    });
  });
});

describe('joining', () => {
  it('says the same for known and unknown addresses, and leaves a known entry as it is', async () => {
    const first = await api.client().send(JOIN, wish('same@example.org'));
    const second = await api.client().send(JOIN, wish('SAME@example.org', { intendedUse: 'Something else' }));
    await createUser(api.dataSource, { email: 'has-account@example.org' });
    const third = await api.client().send(JOIN, wish('has-account@example.org'));
    expect([second.data, third.data]).toEqual([first.data, first.data]);
    const { totalCount, edges } = await operator.client.ask<Found>(FIND, { search: 'same@example.org' });
    expect(totalCount).toBe(1);
    expect(edges[0]?.node).toMatchObject({ intendedUse: 'Posters for a choir' });
  });

  it.each([
    ['an address that is none', { email: 'ada' }, 'email', 'INVALID_EMAIL'],
    [
      'an address with a line break',
      { email: 'ada@example.org\nBcc: x@example.org' },
      'email',
      'INVALID_EMAIL',
    ],
    ['no words about the use', { intendedUse: '  ' }, 'intendedUse', 'REQUIRED'],
    ['a novel about the use', { intendedUse: 'x'.repeat(1001) }, 'intendedUse', 'TOO_LONG'],
    ['control characters', { intendedUse: 'a\u0000b' }, 'intendedUse', 'CONTROL_CHARACTERS'],
    ['no agreement', { agreesToPolicy: false }, 'agreesToPolicy', 'POLICY_NOT_AGREED'],
  ])('refuses %s and names the field', async (_name, fields, field, code) => {
    await expect(api.client().ask(JOIN, wish('new@example.org', fields))).resolves.toEqual({
      __typename: 'InvalidInput',
      fields: [{ field, code }],
    });
  });

  it('is limited per client address', async () => {
    await api.dataSource.query(
      `INSERT INTO rate_limits (key, points, expire) VALUES ('joinWaitlist.address:127.0.0.1', 20, $1)
       ON CONFLICT (key) DO UPDATE SET points = 20`,
      [Date.now() + 60_000],
    );
    await expect(api.client().ask(JOIN, wish('late@example.org'))).resolves.toMatchObject({
      __typename: 'RateLimited',
    });
    await api.dataSource.query('DELETE FROM rate_limits');
  });
});

describe('admission', () => {
  it('sends a fresh link when asked again, and the old one stops working', async () => {
    const email = 'patient@example.org';
    await api.client().ask(JOIN, wish(email));
    const { id } = await entryOf(email);
    await operator.client.ask(ADMIT, { id });
    const old = tokenIn(await mailTo(api, email));
    await api.dataSource.query(`UPDATE mail_messages SET state = 'sent' WHERE recipient = $1`, [email]);
    await expect(operator.client.ask(ADMIT, { id })).resolves.toMatchObject({ state: 'INVITED' });
    const fresh = tokenIn(await mailTo(api, email));
    await expect(api.client().ask(REDEEM, { token: old })).resolves.toMatchObject({
      __typename: 'SignInLinkInvalid',
    });
    await expect(api.client().ask(REDEEM, { token: fresh })).resolves.toMatchObject({
      __typename: 'SignedIn',
    });
    await expect(operator.client.ask(ADMIT, { id })).resolves.toMatchObject({ __typename: 'Conflict' });
  });

  it('declines, which takes back an invitation, and can still admit later', async () => {
    const email = 'declined@example.org';
    await api.client().ask(JOIN, wish(email));
    const { id } = await entryOf(email);
    await operator.client.ask(ADMIT, { id });
    const token = tokenIn(await mailTo(api, email));
    await expect(operator.client.ask(DECLINE, { id })).resolves.toMatchObject({ state: 'DECLINED' });
    await expect(api.client().ask(REDEEM, { token })).resolves.toMatchObject({
      __typename: 'SignInLinkInvalid',
    });
    await expect(operator.client.ask(ADMIT, { id })).resolves.toMatchObject({ state: 'INVITED' });
  });

  it('lowers nobody who stands higher, and lets nobody back in who was thrown out', async () => {
    const stages: Record<string, number> = {};
    for (const [name, accessStage] of [
      ['trusted', 40],
      ['revoked', 0],
      ['waiting', 10],
    ] as const) {
      const email = `${name}@example.org`;
      await createUser(api.dataSource, { email, accessStage });
      await api.client().ask(JOIN, wish(email));
      await operator.client.ask(ADMIT, { id: (await entryOf(email)).id });
      const [row] = await api.dataSource.query('SELECT access_stage FROM users WHERE email = $1', [email]);
      stages[name] = row.access_stage;
    }
    expect(stages).toEqual({ trusted: 40, revoked: 0, waiting: 20 });
  });

  it('finds entries by state and by words, taking wildcards literally', async () => {
    const { totalCount: invited } = await operator.client.ask<Found>(FIND, { state: 'WAITING' });
    expect(invited).toBeGreaterThan(0);
    await expect(operator.client.ask<Found>(FIND, { search: '%' })).resolves.toMatchObject({ totalCount: 0 });
    await expect(operator.client.ask<Found>(FIND, { search: 'CHOIR' })).resolves.toMatchObject({
      totalCount: expect.any(Number),
    });
  });

  it('answers ids that name nothing with not found', async () => {
    for (const id of ['nonsense', '01990000-0000-7000-8000-000000000000']) {
      await expect(operator.client.ask(ADMIT, { id })).resolves.toEqual({ __typename: 'NotFound' });
    }
  });
});
