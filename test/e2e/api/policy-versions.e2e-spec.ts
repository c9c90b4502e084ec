import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LivePolicy, PostgresEventBus } from '../../../libs/platform/src/index.js';
import { eventually } from './support/eventually.js';
import { CREATE, createInput } from './support/generations.js';
import { type Person, signedIn } from './support/people.js';
import {
  CHANGES,
  PolicyDesk,
  saveContent,
  TEAPOT,
  TEAPOT_RULE,
  VERSION,
  VERSIONS,
  withTeapotRule,
} from './support/policy-desk.js';
import { useTestApi } from './support/test-api.js';

const api = useTestApi();

const SHADOW = `query ($id: ID!) { policyShadowStatistics(id: $id) {
  judgedCount disagreementCount counts { before after count } rules { ruleId side count }
  examples { prompt liveOutcome shadowOutcome } } }`;

let operator: Person;
let moderator: Person;
let member: Person;
let desk: PolicyDesk;

beforeAll(async () => {
  operator = await signedIn(api, { role: 'operator', displayName: 'Olga' });
  moderator = await signedIn(api, { role: 'moderator' });
  member = await signedIn(api);
  desk = new PolicyDesk(operator.client);
});
beforeEach(async () => {
  // On a busy machine a file outlasts a heartbeat.
  await api.workerIsReady();
  await api.dataSource.query('DELETE FROM rate_limits');
});

const ask = (prompt: string) => member.client.ask<Record<string, unknown>>(CREATE, createInput({ prompt }));

describe('the policy versions of a fresh installation', () => {
  it('are the shipped one, live, and readable for moderators', async () => {
    const listed = await moderator.client.ask(VERSIONS);
    expect(listed).toEqual([
      expect.objectContaining({ number: 1, state: 'LIVE', origin: 'BUILT_IN', actions: [] }),
    ]);
    const { version } = await member.client.ask<{ version: string }>('{ contentPolicy { version } }');
    expect(version).toBe((await desk.live()).hash);
  });
});

describe('a draft', () => {
  it('starts as a copy that names its origin, and is saved under its revision', async () => {
    const made = await desk.draft();
    expect(made).toMatchObject({
      state: 'DRAFT',
      origin: 'OPERATOR',
      authorName: 'Olga',
      note: 'teapots',
      hash: null,
    });
    const content = withTeapotRule(await desk.contentOf(made.id));
    const answer = await desk.save(made, content);
    await expect(answer.json()).resolves.toEqual({ id: made.id, revision: made.revision + 1 });
    const stale = await desk.save(made, content);
    expect([stale.status, await stale.json()]).toEqual([409, expect.objectContaining({ code: 'CONFLICT' })]);
  });

  it('with problems is not saved, and every place is named', async () => {
    const made = await desk.draft();
    const { pack, costs } = await desk.contentOf(made.id);
    const rules = [{ ...pack.rules[0], outcome: 'shout' }, ...pack.rules.slice(1)];
    const answer = await desk.save(made, {
      pack: { ...pack, rules },
      costs: { ...costs, reviewMinutes: -1 },
    });
    expect(answer.status).toBe(422);
    await expect(answer.json()).resolves.toMatchObject({
      code: 'POLICY_BROKEN',
      problems: expect.arrayContaining([
        expect.objectContaining({ path: expect.stringContaining('rules[0].outcome') }),
        expect.objectContaining({ path: 'costs.reviewMinutes' }),
      ]),
    });
  });

  it('whose own examples fail is not saved', async () => {
    const made = await desk.draft();
    const content = withTeapotRule(await desk.contentOf(made.id));
    const wrong = { ...TEAPOT_RULE, examples: { match: ['a cup'], pass: ['a saucer'] } };
    const answer = await desk.save(made, {
      ...content,
      pack: { ...content.pack, rules: [wrong], stages: [] },
    });
    expect(JSON.stringify(await answer.json())).toContain('spam.teapot');
    expect(answer.status).toBe(422);
  });

  it.each([
    ['larger than a megabyte', () => JSON.stringify({ pack: 'x'.repeat(1_000_001) }), 413],
    ['no JSON', () => '{', 400],
    ['a null character', () => '{"pack":"\\u0000","costs":{}}', 422],
    ['half a character pair', () => '{"pack":"\\ud800","costs":{}}', 422],
  ])('that is %s is refused', async (_, body, status) => {
    expect((await desk.save(await desk.draft(), body())).status).toBe(status);
  });

  it('is saved by operators alone', async () => {
    const made = await desk.draft();
    const statuses = [];
    for (const person of [moderator, member])
      statuses.push((await saveContent(person.client, made, {})).status);
    const visitor = await api
      .client()
      .fetch(`/policy-versions/${made.id}/content?revision=1`, { method: 'PUT' });
    expect([...statuses, visitor.status]).toEqual([403, 403, 401]);
  });

  it('cannot be published unseen', async () => {
    await expect(desk.step(await desk.draft(), 'PUBLISH')).resolves.toMatchObject({
      __typename: 'Conflict',
      message: expect.stringContaining('must judge in shadow first'),
    });
  });

  it('can be thrown away, and what is no draft cannot', async () => {
    const discard = `mutation ($id: ID!) { discardPolicyDraft(id: $id) { ${VERSION} } }`;
    const made = await desk.draft();
    await expect(operator.client.ask(discard, { id: made.id })).resolves.toBeNull();
    await expect(operator.client.ask(discard, { id: made.id })).resolves.toMatchObject({
      __typename: 'NotFound',
    });
    await expect(operator.client.ask(discard, { id: (await desk.live()).id })).resolves.toMatchObject({
      __typename: 'Conflict',
    });
  });
});

describe('a version in shadow', () => {
  it('judges every prompt without acting, and its disagreements are counted and shown', async () => {
    const inShadow = await desk.step(await desk.savedTeapotDraft(), 'START_SHADOW');
    expect(inShadow).toMatchObject({ state: 'SHADOW' });
    await expect(ask(TEAPOT)).resolves.toMatchObject({ __typename: 'Generation' });
    await expect(ask('a red car on a beach')).resolves.toMatchObject({ __typename: 'Generation' });

    const statistics = await eventually(async () => {
      const answer = await operator.client.ask<{ judgedCount: number }>(SHADOW, { id: inShadow.id });
      return answer.judgedCount === 2 ? answer : null;
    });
    expect(statistics).toEqual({
      judgedCount: 2,
      disagreementCount: 1,
      counts: expect.arrayContaining([
        { before: 'ALLOW', after: 'BLOCK', count: 1 },
        { before: 'ALLOW', after: 'ALLOW', count: 1 },
      ]),
      rules: [{ ruleId: 'spam.teapot', side: 'SHADOW', count: 1 }],
      examples: [{ prompt: TEAPOT, liveOutcome: 'ALLOW', shadowOutcome: 'BLOCK' }],
    });
    await desk.step(inShadow, 'RETIRE');
    await expect(operator.client.ask(SHADOW, { id: inShadow.id })).resolves.toMatchObject({
      judgedCount: 2,
      examples: [],
    });
  });
});

describe('publishing', () => {
  it('is refused until the changed verdicts were read', async () => {
    const inShadow = await desk.step(await desk.savedTeapotDraft(), 'START_SHADOW');
    await expect(desk.step(inShadow, 'PUBLISH')).resolves.toEqual({
      __typename: 'PolicyChangesUnacknowledged',
      code: 'POLICY_CHANGES_UNACKNOWLEDGED',
      count: 1,
    });
    await expect(desk.step(inShadow, 'PUBLISH', { acknowledgedChanges: 'guessed' })).resolves.toMatchObject({
      __typename: 'PolicyChangesUnacknowledged',
    });
    await expect(operator.client.ask(CHANGES, { id: inShadow.id })).resolves.toMatchObject({
      changes: [
        {
          text: 'a porcelain teapot',
          kind: 'STRICTER',
          before: { outcome: 'ALLOW' },
          after: { outcome: 'BLOCK' },
        },
      ],
    });
    await expect(ask(TEAPOT)).resolves.toMatchObject({ __typename: 'Generation' });
    await desk.step(inShadow, 'RETIRE');
  });

  it('asks for the typed word, whatever client takes the step', async () => {
    const inShadow = await desk.step(await desk.savedTeapotDraft(), 'START_SHADOW');
    const { digest } = await operator.client.ask<{ digest: string }>(CHANGES, { id: inShadow.id });
    for (const confirmation of [null, 'yes', 'ROLL BACK']) {
      const step = desk.step(inShadow, 'PUBLISH', { acknowledgedChanges: digest, confirmation });
      await expect(step).resolves.toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ field: 'confirmation', code: 'NOT_CONFIRMED' }],
      });
    }
    await desk.step(inShadow, 'RETIRE');
  });

  it('is undone only by who types the word for it', async () => {
    const { published, replaced } = await desk.publishTeapots();
    const retired = (await desk.versions()).find(({ id }) => id === replaced.id)!;
    for (const confirmation of [null, '', 'ROLLBACK', 'PUBLISH']) {
      await expect(desk.step(retired, 'RESTORE', { confirmation })).resolves.toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ field: 'confirmation', code: 'NOT_CONFIRMED' }],
      });
    }
    expect((await desk.live()).id).toBe(published.id);
    await desk.rollBackTo(replaced);
  });

  it('takes effect at once here and in every other process, and rolling back undoes it', async () => {
    const bus = new PostgresEventBus(api.databaseUrl, api.dataSource);
    await bus.start();
    const elsewhere = new LivePolicy(api.dataSource, bus);
    await elsewhere.start();

    const { published, replaced } = await desk.publishTeapots();
    expect(published).toMatchObject({ state: 'LIVE', hash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    await expect(ask(TEAPOT)).resolves.toMatchObject({
      __typename: 'PromptRefused',
      code: 'POLICY_SPAM_TEAPOT',
      policyVersion: published.hash,
    });
    expect((await elsewhere.current()).policy.version).toBe(published.hash);

    await desk.rollBackTo(replaced);
    await expect(ask(TEAPOT)).resolves.toMatchObject({ __typename: 'Generation' });
    expect((await elsewhere.current()).policy.version).toBe(replaced.hash);
    elsewhere.stop();
    await bus.stop();
  });

  it('and rolling back are in the audit log, with their reasons', async () => {
    const log = await operator.client.ask<{ edges: { node: { action: string; payload: string } }[] }>(
      '{ operatorEvents(first: 50) { edges { node { action payload } } } }',
    );
    const reasons = log.edges
      .filter(({ node }) => ['policy.publish', 'policy.roll-back'].includes(node.action))
      .map(({ node }) => [node.action, (JSON.parse(node.payload) as { reason: string }).reason]);
    expect(reasons).toEqual([
      ['policy.roll-back', 'because of a test'],
      ['policy.publish', 'because of a test'],
      ['policy.roll-back', 'because of a test'],
      ['policy.publish', 'because of a test'],
      ['policy.publish', 'Came with this release of Frisket.'],
    ]);
  });

  it('needs a reason and the version as it stands', async () => {
    const inShadow = await desk.step(await desk.savedTeapotDraft(), 'START_SHADOW');
    await expect(desk.step(inShadow, 'RETIRE', { reason: ' ' })).resolves.toMatchObject({
      fields: [{ field: 'reason', code: 'REQUIRED' }],
    });
    await expect(desk.step({ ...inShadow, revision: 1 }, 'RETIRE')).resolves.toMatchObject({
      __typename: 'Conflict',
    });
    await desk.step(inShadow, 'RETIRE');
  });

  it('cannot take the live version away', async () => {
    await expect(desk.step(await desk.live(), 'RETIRE')).resolves.toMatchObject({
      __typename: 'Conflict',
      message: expect.stringContaining('can only be replaced'),
    });
  });
});
