import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CREATE, createInput } from './support/generations.js';
import { type Person, signedIn } from './support/people.js';
import { PolicyDesk, TEAPOT, withTeapotRule } from './support/policy-desk.js';
import { useTestApi } from './support/test-api.js';

const api = useTestApi();

const BACK_TEST = `query ($id: ID!, $days: Int!) { policyBackTest(id: $id, days: $days) {
  textCount isCapped changeCount counts { before after count } changes { text kind before { outcome } after { outcome ruleIds } } } }`;

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

describe('trying versions out', () => {
  it('shows one text judged by several versions, with spans and rules', async () => {
    const teapots = await desk.savedTeapotDraft();
    const query = `query ($text: String!, $ids: [ID!]!) { testPolicy(text: $text, versionIds: $ids) {
      versionNumber outcome matches { start end ruleId } ruleIds } }`;
    const ids = [(await desk.live()).id, teapots.id];
    await expect(moderator.client.ask(query, { text: 'a teapot', ids })).resolves.toEqual([
      { versionNumber: 1, outcome: 'ALLOW', matches: [], ruleIds: [] },
      {
        versionNumber: teapots.number,
        outcome: 'BLOCK',
        matches: [{ start: 2, end: 8, ruleId: 'spam.teapot' }],
        ruleIds: ['spam.teapot'],
      },
    ]);
  });

  it('tells how a version differs, rule by rule and threshold by threshold', async () => {
    const made = await desk.draft();
    const content = withTeapotRule(await desk.contentOf(made.id));
    const missedBreachMinutes = { ...content.costs.missedBreachMinutes, sexual: 64 };
    await desk.save(made, { ...content, costs: { ...content.costs, missedBreachMinutes } });
    const diff = await moderator.client.ask<{ part: string; id: string; kind: string }[]>(
      'query ($id: ID!) { policyDiff(id: $id) { part id kind fields { field before after } } }',
      { id: made.id },
    );
    expect(diff.map(({ part, id, kind }) => `${part} ${id} ${kind}`)).toEqual([
      'RULE spam.teapot ADDED',
      'CONCEPT spam.teapot ADDED',
      'COST missedBreachMinutes.sexual CHANGED',
      'THRESHOLD sexual.holdFrom CHANGED',
    ]);
  });

  it('judges the prompts of the last days again, refused ones too, and shows what would change', async () => {
    for (const prompt of [TEAPOT, 'a red car on a beach']) {
      await expect(ask(prompt)).resolves.toMatchObject({ __typename: 'Generation' });
    }
    const refused = 'a man lying in a pool of blood';
    await expect(ask(refused)).resolves.toMatchObject({ __typename: 'PromptRefused' });
    const teapots = await desk.savedTeapotDraft();
    const { pack, costs } = await desk.contentOf(teapots.id);
    const rules = pack.rules.filter(({ category }) => category !== 'violence');
    await desk.save(teapots, { pack: { ...pack, rules, stages: [] }, costs });
    const result = await operator.client.ask<{ textCount: number; changes: { text: string }[] }>(BACK_TEST, {
      id: teapots.id,
      days: 7,
    });
    const changeOf = (text: string) => result.changes.find((change) => change.text === text);
    expect(result).toMatchObject({ isCapped: false, changeCount: result.changes.length });
    expect(changeOf(TEAPOT)).toMatchObject({
      kind: 'STRICTER',
      before: { outcome: 'ALLOW' },
      after: { outcome: 'BLOCK', ruleIds: ['spam.teapot'] },
    });
    expect(changeOf(refused)).toMatchObject({ kind: 'MILDER', before: { outcome: 'BLOCK' } });
    expect(changeOf('a red car on a beach')).toBeUndefined();
    await expect(operator.client.errorCode(BACK_TEST, { id: teapots.id, days: 15 })).resolves.toBe(
      'BAD_USER_INPUT',
    );
  });

  it('counts which rules are met by the same texts', async () => {
    const { ruleIds, counts, textCount } = await moderator.client.ask<{
      ruleIds: string[];
      counts: number[][];
      textCount: number;
    }>('query ($id: ID!) { policyRuleOverlap(id: $id) { ruleIds counts alone textCount } }', {
      id: (await desk.live()).id,
    });
    const [kill, mention] = ['violence.kill', 'violence.kill_mentioned'].map((id) => ruleIds.indexOf(id));
    expect(counts[kill!]![mention!]).toBeGreaterThan(0);
    expect(counts[kill!]![mention!]).toBe(counts[mention!]![kill!]);
    expect(textCount).toBeGreaterThan(100);
  });
});

describe('without a policy in force', () => {
  it('nothing is made, everybody is told, and the operator is told why', async () => {
    await api.dataSource.query(`UPDATE policy_packs SET state = 'retired' WHERE state = 'live'`);
    await expect(ask('a red car on a beach')).resolves.toMatchObject({
      __typename: 'GenerationUnavailable',
      message: expect.stringContaining('no content policy is in force'),
      detail: null,
    });
    await expect(operator.client.ask(CREATE, createInput())).resolves.toMatchObject({
      detail: expect.stringContaining('no version is live'),
    });
    await expect(api.client().errorCode('{ contentPolicy { version } }')).resolves.toBe(
      'SERVICE_UNAVAILABLE',
    );
    const [last] = (await desk.versions()).filter(({ hash }) => hash !== null);
    await desk.rollBackTo(last!);
    await expect(ask('a red car on a beach')).resolves.toMatchObject({ __typename: 'Generation' });
  });
});
