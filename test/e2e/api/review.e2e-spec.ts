import { get } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyReviewLog } from '../../../libs/platform/src/index.js';
import { EXAMPLE_PROMPTS } from '../../../libs/policy/src/testing/examples.js';
import { finishGeneration, queuedGeneration } from './support/generations.js';
import { BYTES, finishedPictures, openHeldCase } from './support/held-cases.js';
import { type Person, signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';

const api = useTestApi();

const CASE_FIELDS = `id state version category prompt userDisplayName decision decisionCategory decisionNote decidedByName
  heldFor promptsAround { source target before }
  verdict { outcome code matches { start end } policyVersion reasons }
  images { id url } events { type actorKind actorName payload }`;
const CASE = `query ($id: ID!) { reviewCase(id: $id) { ${CASE_FIELDS} } }`;
const DECIDE = `mutation ($input: DecideReviewCaseInput!) {
  decideReviewCase(input: $input) {
    __typename
    ... on ReviewCase { ${CASE_FIELDS} }
    ... on Conflict { message }
    ... on NotFound { message }
    ... on InvalidInput { fields { field code } }
  }
}`;

interface Case {
  id: string;
  state: string;
  version: number;
  images: { id: string; url: string }[];
  events: { type: string; actorKind: string; actorName: string | null; payload: string }[];
  [field: string]: unknown;
}

let owner: Person;
let stranger: Person;
let moderator: Person;
let operator: Person;

beforeAll(async () => {
  owner = await signedIn(api, { displayName: 'Owner' });
  stranger = await signedIn(api);
  moderator = await signedIn(api, { role: 'moderator', displayName: 'Grace' });
  operator = await signedIn(api, { role: 'operator' });
});

const finished = (userId: string, held: boolean) => finishedPictures(api, userId, held);
const heldCase = (userId = owner.user.id) => openHeldCase(api, userId);

const statusOf = async ({ client }: Pick<Person, 'client'>, imageId: string) =>
  (await client.fetch(`/images/${imageId}`)).status;

/** NOTE: `fetch` asks for an unconditional answer as soon as it is given an If-None-Match; browsers do not. */
function statusOfRevalidation({ client }: Person, path: string, etag: string): Promise<number | undefined> {
  const headers = { cookie: client.cookieHeader, 'if-none-match': etag };
  return new Promise((resolve, reject) => {
    get(client.url + path, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
}

describe('a review case', () => {
  it('shows the moderator prompt, verdict, pictures and history', async () => {
    const { caseId } = await heldCase();
    await expect(moderator.client.ask<Case>(CASE, { id: caseId })).resolves.toMatchObject({
      state: 'OPEN',
      version: 1,
      category: 'violence',
      prompt: EXAMPLE_PROMPTS.held[0],
      userDisplayName: 'Owner',
      verdict: { outcome: 'HOLD', code: expect.stringMatching(/^POLICY_/u) },
      images: [{ url: expect.stringMatching(/^\/images\//u) }, {}],
      events: [{ type: 'opened', actorKind: 'system', actorName: null }],
    });
  });

  it('shows what the pictures were held for and the words that were judged along', async () => {
    const painter = await signedIn(api);
    const first = await queuedGeneration(api, painter.user.id, 'a paper boat');
    await finishGeneration(api, first.id, { held: false });
    const { caseId } = await heldCase(painter.user.id);
    await expect(moderator.client.ask<Case>(CASE, { id: caseId })).resolves.toMatchObject({
      heldFor: ['POLICY_VIOLENCE_WEAPON'],
      promptsAround: { source: [], target: [], before: ['a paper boat'] },
    });
  });

  it('lists the most urgent first and pages without loss', async () => {
    const { caseId: urgent } = await heldCase();
    await api.dataSource.query('UPDATE review_cases SET priority = 9 WHERE id = $1', [urgent]);
    await heldCase();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { id: string } }[];
      } = await moderator.client.ask(
        `query ($after: String) { reviewCases(state: OPEN, first: 1, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`,
        { after },
      );
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const expected: { id: string }[] = await api.dataSource.query(
      `SELECT id FROM review_cases WHERE state = 'open' ORDER BY priority DESC, opened_at, id`,
    );
    expect(seen[0]).toBe(urgent);
    expect(seen).toEqual(expected.map((row) => row.id));
  });

  it('is approved: the pictures are the owner’s', async () => {
    const { caseId, generationId, imageIds } = await heldCase();
    const input = { caseId, decision: 'APPROVE', version: 1, note: 'harmless' };
    await expect(moderator.client.ask<Case>(DECIDE, { input })).resolves.toMatchObject({
      __typename: 'ReviewCase',
      state: 'CLOSED',
      version: 2,
      decision: 'APPROVE',
      decisionNote: 'harmless',
      decidedByName: 'Grace',
    });
    await expect(
      owner.client.ask('query ($id: ID!) { generation(id: $id) { status images { id } } }', {
        id: generationId,
      }),
    ).resolves.toEqual({ status: 'COMPLETED', images: imageIds.map((id) => ({ id })) });
    await expect(statusOf(owner, imageIds[0]!)).resolves.toBe(200);
  });

  it('is rejected with a category: the pictures are gone for everybody and the owner is told why', async () => {
    const { caseId, generationId, imageIds } = await heldCase();
    const input = { caseId, decision: 'REJECT', category: 'violence', version: 1 };
    await expect(moderator.client.ask<Case>(DECIDE, { input })).resolves.toMatchObject({
      __typename: 'ReviewCase',
      decision: 'REJECT',
      decisionCategory: 'violence',
      images: [],
    });
    await expect(
      owner.client.ask(
        'query ($id: ID!) { generation(id: $id) { status rejectionCategory images { id } } }',
        {
          id: generationId,
        },
      ),
    ).resolves.toEqual({ status: 'REJECTED', rejectionCategory: 'violence', images: [] });
    for (const person of [owner, stranger, moderator, operator]) {
      await expect(statusOf(person, imageIds[0]!)).resolves.toBe(404);
    }
  });

  it('is decided once: the second moderator is told that it has changed', async () => {
    const { caseId } = await heldCase();
    const approve = { input: { caseId, decision: 'APPROVE', version: 1 } };
    const reject = { input: { caseId, decision: 'REJECT', category: 'hate', version: 1 } };
    const answers = await Promise.all([
      moderator.client.ask<Case>(DECIDE, approve),
      operator.client.ask<Case>(DECIDE, reject),
    ]);
    expect(answers.map((answer) => answer['__typename']).sort()).toEqual(['Conflict', 'ReviewCase']);
  });

  it('cannot be rejected without a category, or with one that nobody knows', async () => {
    const { caseId } = await heldCase();
    for (const category of [null, 'ugly']) {
      const input = { caseId, decision: 'REJECT', category, version: 1 };
      await expect(moderator.client.ask(DECIDE, { input })).resolves.toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ field: 'category' }],
      });
    }
  });

  it('is not decided by the person it is about', async () => {
    const { caseId, imageIds } = await heldCase(moderator.user.id);
    const input = { caseId, decision: 'APPROVE', version: 1 };
    await expect(moderator.client.ask(DECIDE, { input })).resolves.toMatchObject({
      __typename: 'Conflict',
      message: expect.stringContaining('somebody else'),
    });
    await expect(statusOf(moderator, imageIds[0]!)).resolves.toBe(404);
  });

  it('can be escalated with a note, and decided afterwards', async () => {
    const { caseId } = await heldCase();
    const escalated = await moderator.client.ask<Case>(
      `mutation ($caseId: ID!) { escalateReviewCase(caseId: $caseId, note: "a lawyer, please") {
        __typename ... on ReviewCase { state version } } }`,
      { caseId },
    );
    expect(escalated).toEqual({ __typename: 'ReviewCase', state: 'ESCALATED', version: 2 });
    const stale = { input: { caseId, decision: 'APPROVE', version: 1 } };
    await expect(operator.client.ask(DECIDE, stale)).resolves.toMatchObject({ __typename: 'Conflict' });
    const fresh = { input: { caseId, decision: 'APPROVE', version: 2 } };
    await expect(operator.client.ask(DECIDE, fresh)).resolves.toMatchObject({ __typename: 'ReviewCase' });
  });

  it('does not exist under an id that names none', async () => {
    for (const caseId of ['nonsense', '01990000-0000-7000-8000-000000000000']) {
      const input = { caseId, decision: 'APPROVE', version: 1 };
      await expect(moderator.client.ask(DECIDE, { input })).resolves.toMatchObject({
        __typename: 'NotFound',
      });
    }
  });
});

describe('who may see a picture', () => {
  it('held: reviewers only, and every look is written down', async () => {
    const { caseId, imageIds } = await heldCase();
    const [imageId] = imageIds as [string];
    await expect(statusOf({ client: api.client() }, imageId)).resolves.toBe(404);
    await expect(statusOf(owner, imageId)).resolves.toBe(404);
    await expect(statusOf(stranger, imageId)).resolves.toBe(404);
    const answer = await moderator.client.fetch(`/images/${imageId}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(BYTES);
    await expect(statusOf(operator, imageId)).resolves.toBe(200);
    const { events } = await moderator.client.ask<Case>(CASE, { id: caseId });
    expect(events.map(({ type, actorName }) => [type, actorName])).toEqual([
      ['opened', null],
      ['revealed', 'Grace'],
      ['revealed', 'Ada'],
    ]);
    expect(JSON.parse(events[1]!.payload)).toEqual({ imageId });
  });

  it('visible without a case: the owner only', async () => {
    const { imageIds } = await finished(owner.user.id, false);
    const [imageId] = imageIds as [string];
    const answer = await owner.client.fetch(`/images/${imageId}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    for (const person of [{ client: api.client() }, stranger, moderator, operator]) {
      await expect(statusOf(person, imageId)).resolves.toBe(404);
    }
  });

  it('is not sent twice to a browser that has it', async () => {
    const { imageIds } = await finished(owner.user.id, false);
    const path = `/images/${imageIds[0]}`;
    const first = await owner.client.fetch(path);
    await expect(statusOfRevalidation(owner, path, first.headers.get('etag') ?? '')).resolves.toBe(304);
  });

  it('answers unknown, foreign and nonsensical ids alike', async () => {
    const { imageIds } = await heldCase();
    const bodies = [];
    for (const id of [
      imageIds[0],
      '01990000-0000-7000-8000-000000000000',
      'nonsense',
      '..%2f..%2fetc%2fpasswd',
    ]) {
      const answer = await stranger.client.fetch(`/images/${id}`);
      expect(answer.status).toBe(404);
      bodies.push(await answer.text());
    }
    expect(new Set(bodies).size).toBe(1);
  });

  it('leaves a log that proves itself', async () => {
    await expect(verifyReviewLog(api.dataSource.manager)).resolves.toMatchObject({ kind: 'intact' });
  });
});
