import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { SignInTokenService } from '../../../../apps/api/src/auth/sign-in-token.service.js';
import { UserEntity } from '../../../../libs/platform/src/index.js';
import { ACCESS_STAGES } from '../../../../libs/rollout/src/index.js';
import type { GraphqlClient } from './graphql-client.js';
import type { TestApi } from './test-api.js';

export interface Person {
  readonly user: UserEntity;
  readonly client: GraphqlClient;
}

/** An account; a member at stage beta unless the traits say otherwise. */
export function createUser(dataSource: DataSource, traits: Partial<UserEntity> = {}): Promise<UserEntity> {
  const { manager } = dataSource;
  return manager.save(
    manager.create(UserEntity, {
      email: `${randomUUID()}@example.org`,
      displayName: 'Ada',
      accessStage: ACCESS_STAGES.beta,
      ...traits,
    }),
  );
}

/** An account and a browser that is signed in to it, by a real link. */
export async function signedIn(api: TestApi, traits: Partial<UserEntity> = {}): Promise<Person> {
  const user = await createUser(api.dataSource, traits);
  const client = api.client();
  await signIn(api, client, user.id);
  return { user, client };
}

export async function signIn(api: TestApi, client: GraphqlClient, userId: string): Promise<void> {
  // All people of a test sit behind one address.
  await api.dataSource.query(`DELETE FROM rate_limits WHERE key LIKE 'redeemSignInLink%'`);
  const token = await new SignInTokenService().issue(api.dataSource.manager, userId, 'sign_in');
  const { __typename: result } = await client.ask(REDEEM, { token });
  if (result !== 'SignedIn') throw new Error(`Signing in answered ${String(result)}.`);
}

export const REDEEM = `mutation ($token: String!) {
  redeemSignInLink(token: $token) {
    __typename
    ... on SignedIn { viewer { id email role accessStage suspended creditsLeft creditsPerDay } }
    ... on SignInLinkInvalid { code message }
  }
}`;
