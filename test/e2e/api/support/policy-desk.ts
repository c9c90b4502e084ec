import { expect } from '@jest/globals';
import type { CostModel, PolicyPack } from '../../../../libs/policy/src/index.js';
import type { GraphqlClient } from './graphql-client.js';

export const VERSION = `__typename
  ... on PolicyVersion { id number state origin revision note authorName basedOnNumber hash actions ruleCount }
  ... on Conflict { message }
  ... on NotFound { message }
  ... on InvalidInput { fields { field code } }
  ... on PolicyBroken { problems { path message } }
  ... on PolicyChangesUnacknowledged { code count }`;
export const VERSIONS = '{ policyVersions { id number state origin revision actions hash } }';
const CONTENT = 'query ($id: ID!) { policyVersion(id: $id) { content revision } }';
const DRAFT = `mutation ($id: ID!) { createPolicyDraft(fromId: $id, note: "teapots") { ${VERSION} } }`;
const STEP = `mutation ($input: TakePolicyStepInput!) { takePolicyStep(input: $input) { ${VERSION} } }`;
export const CHANGES =
  'query ($id: ID!) { policyChanges(id: $id) { digest count changes { text kind before { outcome } after { outcome } } } }';

/** What the console makes operators type. */
const CONFIRMATIONS: Readonly<Record<string, string>> = { PUBLISH: 'PUBLISH', RESTORE: 'ROLL BACK' };

export const TEAPOT = 'a porcelain teapot on a table';
export const TEAPOT_RULE = {
  id: 'spam.teapot',
  category: 'spam',
  state: 'live',
  outcome: 'block',
  code: 'POLICY_SPAM_TEAPOT',
  message: 'No teapots here.',
  all: ['spam.teapot'],
  examples: { match: ['a porcelain teapot'], pass: ['a porcelain cup'] },
} as const;

export interface Version {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly revision: number;
  readonly hash: string | null;
}

export interface Content {
  readonly pack: PolicyPack;
  readonly costs: CostModel;
}

/** The content with one more rule, which refuses teapots. */
export function withTeapotRule({ pack, costs }: Content): Content {
  const concept = { id: 'spam.teapot', terms: 'teapot~' };
  return {
    costs,
    pack: { ...pack, concepts: [...pack.concepts, concept], rules: [...pack.rules, TEAPOT_RULE] },
  };
}

/** Sends a draft's content the way the console does. */
export function saveContent(
  client: GraphqlClient,
  { id, revision }: Pick<Version, 'id' | 'revision'>,
  content: unknown,
): Promise<Response> {
  return client.fetch(`/policy-versions/${id}/content?revision=${revision}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: typeof content === 'string' ? content : JSON.stringify(content),
  });
}

/** An operator at work on the policy. */
export class PolicyDesk {
  constructor(private readonly client: GraphqlClient) {}

  versions(): Promise<Version[]> {
    return this.client.ask<Version[]>(VERSIONS);
  }

  async live(): Promise<Version> {
    return (await this.versions()).find(({ state }) => state === 'LIVE')!;
  }

  async draft(): Promise<Version> {
    return this.client.ask<Version>(DRAFT, { id: (await this.live()).id });
  }

  async contentOf(id: string): Promise<Content> {
    const { content } = await this.client.ask<{ content: string }>(CONTENT, { id });
    return JSON.parse(content) as Content; // what the api promises in the field's description
  }

  save(version: Pick<Version, 'id' | 'revision'>, content: unknown): Promise<Response> {
    return saveContent(this.client, version, content);
  }

  async savedTeapotDraft(): Promise<Version> {
    const made = await this.draft();
    const answer = await this.save(made, withTeapotRule(await this.contentOf(made.id)));
    expect(answer.status).toBe(200);
    return { ...made, revision: made.revision + 1 };
  }

  step(
    { id, revision }: Pick<Version, 'id' | 'revision'>,
    action: string,
    more: Record<string, unknown> = {},
  ): Promise<Version & Record<string, unknown>> {
    const confirmation = CONFIRMATIONS[action];
    const input = { id, revision, action, confirmation, reason: 'because of a test', ...more };
    return this.client.ask(STEP, { input });
  }

  async publishTeapots(): Promise<{ published: Version; replaced: Version }> {
    const replaced = await this.live();
    const inShadow = await this.step(await this.savedTeapotDraft(), 'START_SHADOW');
    const { digest } = await this.client.ask<{ digest: string }>(CHANGES, { id: inShadow.id });
    const published = await this.step(inShadow, 'PUBLISH', { acknowledgedChanges: digest });
    return { published, replaced };
  }

  async rollBackTo({ id }: Version): Promise<void> {
    const target = (await this.versions()).find((version) => version.id === id)!;
    expect(await this.step(target, 'RESTORE')).toMatchObject({ state: 'LIVE' });
  }
}
