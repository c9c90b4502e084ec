import { describe, expect, it } from '@jest/globals';
import { SignInTokenEntity } from '../../../libs/platform/src/index.js';
import { createUser, REDEEM, signedIn } from './support/people.js';
import { mailTo, tokenIn } from './support/mails.js';
import { useTestApi } from './support/test-api.js';

const REQUEST_LINK = `mutation ($email: String!) {
  requestSignInLink(email: $email) {
    __typename
    ... on SignInLinkSent { message }
    ... on InvalidInput { fields { field code } }
    ... on RateLimited { retryAfterSeconds }
  }
}`;

const api = useTestApi();

async function linkTokenFor(email: string): Promise<string> {
  await api.client().ask(REQUEST_LINK, { email });
  return tokenIn(await mailTo(api, email));
}

describe('signing in by a link', () => {
  it('mails a link that signs its person in once', async () => {
    const { email } = await createUser(api.dataSource, { email: 'ada@example.org' });
    const token = await linkTokenFor(email);
    const client = api.client();
    await expect(client.ask(REDEEM, { token })).resolves.toMatchObject({
      __typename: 'SignedIn',
      viewer: { email, role: 'MEMBER', accessStage: 'BETA', creditsLeft: 50, creditsPerDay: 50 },
    });
    await expect(client.ask('{ viewer { email } }')).resolves.toEqual({ email });
  });

  it('keeps no token, only a hash of it', async () => {
    const { email } = await createUser(api.dataSource, { email: 'hash@example.org' });
    const token = await linkTokenFor(email);
    const rows = await api.dataSource.manager.find(SignInTokenEntity);
    expect(token).toMatch(/^[\w-]{43}$/u);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('says the same for known and unknown addresses and mails only the known one', async () => {
    const { email } = await createUser(api.dataSource, { email: 'known@example.org' });
    const known = await api.client().send(REQUEST_LINK, { email });
    const unknown = await api.client().send(REQUEST_LINK, { email: 'nobody@example.org' });
    expect(unknown.data).toEqual(known.data);
    expect(unknown.status).toBe(known.status);
    await expect(mailTo(api, email)).resolves.toContain('sign-in#token=');
    const mails = await api.dataSource.query(
      `SELECT 1 FROM mail_messages WHERE recipient = 'nobody@example.org'`,
    );
    expect(mails).toEqual([]);
  });

  it('finds the account whatever the case of the letters', async () => {
    await createUser(api.dataSource, { email: 'Grace@Example.org' });
    await api.client().ask(REQUEST_LINK, { email: ' gRACE@example.ORG ' });
    await expect(mailTo(api, 'Grace@Example.org')).resolves.toContain('sign-in#token=');
  });

  it('asks for an address when it gets none', async () => {
    await expect(api.client().ask(REQUEST_LINK, { email: 'not an address' })).resolves.toEqual({
      __typename: 'InvalidInput',
      fields: [{ field: 'email', code: 'INVALID_EMAIL' }],
    });
  });

  it('stops filling one mailbox, known or not, after a few links', async () => {
    const answers: string[] = [];
    for (let call = 0; call < 6; call += 1) {
      const { __typename: kind } = await api.client().ask<{ __typename: string }>(REQUEST_LINK, {
        email: 'flooded@example.org',
      });
      answers.push(kind);
    }
    expect(answers).toEqual([...Array.from({ length: 5 }, () => 'SignInLinkSent'), 'RateLimited']);
  });
});

describe('a link that does not work', () => {
  const invalid = {
    __typename: 'SignInLinkInvalid',
    code: 'SIGN_IN_LINK_INVALID',
    message: expect.any(String),
  };

  it('gives one answer for used, expired and forged links', async () => {
    const { email, id } = await createUser(api.dataSource, { email: 'links@example.org' });
    const used = await linkTokenFor(email);
    await api.client().ask(REDEEM, { token: used });
    const expired = await linkTokenFor(email);
    await api.dataSource.query(
      `UPDATE sign_in_tokens SET expires_at = now() - interval '1 second' WHERE user_id = $1 AND consumed_at IS NULL`,
      [id],
    );
    const answers = [];
    for (const token of [used, expired, 'A'.repeat(43), '']) {
      answers.push(await api.client().ask(REDEEM, { token }));
    }
    expect(answers).toEqual([answers[0], answers[0], answers[0], answers[0]]);
    expect(answers[0]).toEqual(invalid);
  });

  it('signs in only one of two browsers that open it at once', async () => {
    const { email } = await createUser(api.dataSource, { email: 'twice@example.org' });
    const token = await linkTokenFor(email);
    const answers = await Promise.all([
      api.client().ask<{ __typename: string }>(REDEEM, { token }),
      api.client().ask<{ __typename: string }>(REDEEM, { token }),
    ]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['SignInLinkInvalid', 'SignedIn']);
  });
});

describe('a session', () => {
  it('lives in a cookie that scripts cannot read and other sites do not send', async () => {
    const { user } = await signedIn(api);
    const token = await linkTokenFor(user.email);
    const { headers } = await api.client().send(REDEEM, { token });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^frisket\.sid=/u);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
    const days = (new Date(/Expires=([^;]+)/u.exec(cookie)?.[1] ?? '').getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
  });

  it('gets a new id at every sign-in, so that a planted one is worth nothing', async () => {
    const { client, user } = await signedIn(api);
    const before = client.cookieHeader;
    await client.ask(REDEEM, { token: await linkTokenFor(user.email) });
    expect(client.cookieHeader).not.toBe(before);
    const planted = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: before },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    await expect(planted.json()).resolves.toEqual({ data: { viewer: null } });
  });

  it('ends with signing out', async () => {
    const { client } = await signedIn(api);
    await expect(client.ask('mutation { signOut }')).resolves.toBe(true);
    await expect(client.ask('{ viewer { id } }')).resolves.toBeNull();
  });

  it('is not made for visitors', async () => {
    const { headers } = await api.client().send('{ viewer { id } }');
    expect(headers.getSetCookie()).toEqual([]);
  });
});
