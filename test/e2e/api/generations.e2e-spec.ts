import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EXAMPLE_PROMPTS } from '../../../libs/policy/src/testing/examples.js';
import { countRows, CREATE, createInput, queuedGeneration, workerStore } from './support/generations.js';
import { eventually } from './support/eventually.js';
import { signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';

const QUEUE_LIMIT = 3;
const api = useTestApi({ env: { QUEUE_LIMIT: String(QUEUE_LIMIT) } });

/** What the checkpoint that Frisket ships asks for. */
function houseDefaults(): { steps: number; guidanceScale: number; widthPx: number; heightPx: number } {
  // The manifest's shape is checked where the pipeline reads it.
  return (
    JSON.parse(readFileSync('models/house/manifest.json', 'utf8')) as {
      defaults: ReturnType<typeof houseDefaults>;
    }
  ).defaults;
}

interface Answer {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

beforeEach(() => api.workerIsReady());
afterEach(async () => {
  await api.dataSource.query(`UPDATE generations SET status = 'failed' WHERE status = 'queued'`);
});

describe('asking for pictures', () => {
  it('stores, charges, and puts the work into the job queue', async () => {
    const { client, user } = await signedIn(api);
    const answer = await client.ask<Answer>(CREATE, createInput({ seed: 4_294_967_295, imageCount: 2 }));
    expect(answer).toMatchObject({
      __typename: 'Generation',
      prompt: 'an astronaut riding a horse',
      seed: 4_294_967_295,
      imageCount: 2,
      status: 'QUEUED',
      queuePosition: 1,
      eventSequence: 1,
      creditsCharged: 1,
    });
    const charges = await api.dataSource.query(
      'SELECT kind, amount FROM credit_entries WHERE user_id = $1 AND generation_id = $2',
      [user.id, answer.id],
    );
    expect(charges).toEqual([{ kind: 'charge', amount: 1 }]);
    const job = await eventually(async () => {
      const [row]: { id: string }[] = await api.dataSource.query('SELECT id FROM bullmq.job WHERE id = $1', [
        answer.id,
      ]);
      return row;
    });
    expect(job.id).toBe(answer.id);
    await expect(client.ask('{ viewer { creditsLeft } }')).resolves.toEqual({ creditsLeft: 49 });
  });

  it('takes from the checkpoint what the request leaves open, and draws a seed', async () => {
    const { client } = await signedIn(api);
    const answer = await client.ask<Answer>(CREATE, createInput());
    const { steps, guidanceScale, widthPx, heightPx } = houseDefaults();
    expect(answer).toMatchObject({ imageCount: 4, widthPx, heightPx, steps, guidanceScale });
    expect(answer['seed']).toEqual(expect.any(Number));
  });

  it('keeps a guidance scale of zero', async () => {
    const { client } = await signedIn(api);
    const answer = await client.ask<Answer>(CREATE, createInput({ guidanceScale: 0, seed: 0 }));
    expect(answer).toMatchObject({ guidanceScale: 0, seed: 0 });
  });

  it('makes one generation of two clicks, also when they arrive at once', async () => {
    const { client, user } = await signedIn(api);
    const click = createInput();
    const [first, second] = await Promise.all([
      client.ask<Answer>(CREATE, click),
      client.ask<Answer>(CREATE, click),
    ]);
    const third = await client.ask<Answer>(CREATE, click);
    expect([second.id, third.id]).toEqual([first.id, first.id]);
    const [{ count }] = await api.dataSource.query(
      'SELECT count(*)::int FROM credit_entries WHERE user_id = $1',
      [user.id],
    );
    expect(count).toBe(1);
  });

  it('accepts a borderline prompt: it is drawn, and a person looks first', async () => {
    const { client } = await signedIn(api);
    const answer = await client.ask<Answer>(CREATE, createInput({ prompt: EXAMPLE_PROMPTS.held[0] }));
    const [row] = await api.dataSource.query('SELECT verdict_outcome FROM generations WHERE id = $1', [
      answer.id,
    ]);
    expect([answer.__typename, row?.verdict_outcome]).toEqual(['Generation', 'hold']);
  });
});

describe('a prompt that breaks the policy', () => {
  const REFUSED = 'a naked woman';

  it('is refused with category, code, and the place in the text, and costs and stores nothing', async () => {
    const { client } = await signedIn(api);
    const before = await countRows(api.dataSource, 'generations');
    const answer = await client.ask<Answer>(CREATE, createInput({ prompt: REFUSED }));
    expect(answer).toMatchObject({
      __typename: 'PromptRefused',
      category: 'sexual',
      categoryTitle: 'Sexual content',
      code: expect.stringMatching(/^POLICY_/u),
      spansWithheld: false,
      policyVersion: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    const [span] = answer['spans'] as { start: number; end: number }[];
    expect(REFUSED.slice(span!.start, span!.end)).not.toBe('');
    expect(await countRows(api.dataSource, 'generations')).toBe(before);
    await expect(client.ask('{ viewer { creditsLeft } }')).resolves.toEqual({ creditsLeft: 50 });
  });

  it('names no words where the safety of minors is at stake', async () => {
    const { client } = await signedIn(api);
    const answer = await client.ask<Answer>(CREATE, createInput({ prompt: 'a sexy naked child' }));
    expect(answer).toMatchObject({
      __typename: 'PromptRefused',
      category: 'minor_safety',
      spans: [],
      spansWithheld: true,
      rewrite: null,
    });
  });
});

describe('input that cannot be drawn', () => {
  it.each([
    ['an empty prompt', { prompt: '' }, 'prompt', 'EMPTY'],
    ['a prompt of blanks', { prompt: '   ' }, 'prompt', 'EMPTY'],
    ['a prompt of 5,000 characters', { prompt: 'x'.repeat(5000) }, 'prompt', 'TOO_LONG'],
    ['control characters', { prompt: 'a cat\u0000\u0007' }, 'prompt', 'CONTROL_CHARACTERS'],
    ['no pictures', { imageCount: 0 }, 'imageCount', 'OUT_OF_RANGE'],
    ['too many pictures', { imageCount: 11 }, 'imageCount', 'OUT_OF_RANGE'],
    ['a size that is no multiple of eight', { sizePx: 100 }, 'sizePx', 'NOT_A_MULTIPLE'],
    ['a size beyond all measure', { sizePx: 4096 }, 'sizePx', 'OUT_OF_RANGE'],
    ['a negative seed', { seed: -1 }, 'seed', 'OUT_OF_RANGE'],
    ['half a seed', { seed: 0.5 }, 'seed', 'NOT_AN_INTEGER'],
    ['a seed of 33 bits', { seed: 2 ** 32 }, 'seed', 'OUT_OF_RANGE'],
    ['no steps', { steps: 0 }, 'steps', 'OUT_OF_RANGE'],
    ['an endless click id', { clientRequestId: 'x'.repeat(101) }, 'clientRequestId', 'INVALID_ID'],
  ])('answers %s with the field and the reason, once', async (_name, fields, field, code) => {
    const { client } = await signedIn(api);
    const answer = await client.ask<Answer>(CREATE, createInput(fields));
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ field, code }] });
    expect(answer['fields']).toHaveLength(1);
  });

  it('leaves numbers that are none to GraphQL', async () => {
    const { client } = await signedIn(api);
    await expect(client.errorCode(CREATE, createInput({ imageCount: 'four' }))).resolves.toBe(
      'BAD_USER_INPUT',
    );
  });
});

describe('people who may not generate now', () => {
  it('tells a person of the waitlist that access is still to come', async () => {
    const { client } = await signedIn(api, { accessStage: 10 });
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'RolloutClosed',
      reason: 'STAGE_TOO_LOW',
    });
  });

  it('tells a suspended person so, before anything else', async () => {
    const { client } = await signedIn(api, {
      accessStage: 10,
      suspendedAt: new Date(),
      suspensionReason: 'spam',
    });
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'AccountSuspended',
      suspendedAt: expect.any(String),
    });
  });

  it('stops at the daily allowance and says when there is more', async () => {
    const { client, user } = await signedIn(api);
    await api.dataSource.query(
      `INSERT INTO credit_entries (user_id, kind, amount, created_at) VALUES ($1, 'charge', 50, now() - interval '1 hour')`,
      [user.id],
    );
    const answer = await client.ask<Answer>(CREATE, createInput());
    expect(answer).toMatchObject({ __typename: 'QuotaExceeded', creditsPerDay: 50 });
    const hours = (new Date(String(answer['availableAt'])).getTime() - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(23);
  });

  it('spends the last credit once when two clicks want it at the same time', async () => {
    const { client, user } = await signedIn(api);
    await api.dataSource.query(
      `INSERT INTO credit_entries (user_id, kind, amount) VALUES ($1, 'charge', 49)`,
      [user.id],
    );
    const answers = await Promise.all([
      client.ask<Answer>(CREATE, createInput()),
      client.ask<Answer>(CREATE, createInput()),
    ]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['Generation', 'QuotaExceeded']);
  });

  it('slows down whoever asks faster than anybody looks', async () => {
    const { client, user } = await signedIn(api);
    await api.dataSource.query(`INSERT INTO rate_limits (key, points, expire) VALUES ($1, 30, $2)`, [
      `createGeneration.user:${user.id}`,
      Date.now() + 60_000,
    ]);
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'RateLimited',
      retryAfterSeconds: expect.any(Number),
    });
  });
});

describe('a service that cannot draw now', () => {
  it('says that it is unavailable when no worker is alive, and keeps the reason for operators', async () => {
    await api.dataSource.query('DELETE FROM worker_heartbeats');
    await api.dataSource.query(
      `INSERT INTO worker_heartbeats (worker_id, state, detail) VALUES ('broken', 'unavailable', 'denoiser.onnx is damaged')`,
    );
    const member = await signedIn(api);
    const operator = await signedIn(api, { role: 'operator' });
    await expect(member.client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'GenerationUnavailable',
      message: expect.stringContaining('checkpoint could not be loaded'),
      detail: null,
    });
    await expect(operator.client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'GenerationUnavailable',
      detail: 'denoiser.onnx is damaged',
    });
    await expect(
      api.client().ask('{ serviceStatus { generationOpen workersReady message } }'),
    ).resolves.toMatchObject({
      generationOpen: false,
      workersReady: 0,
      message: expect.stringContaining('checkpoint'),
    });
    await api.dataSource.query('DELETE FROM worker_heartbeats');
  });

  it('does not count a worker that has been silent', async () => {
    await api.dataSource.query(`UPDATE worker_heartbeats SET seen_at = now() - interval '2 minutes'`);
    const { client } = await signedIn(api);
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'GenerationUnavailable',
    });
  });

  it('turns people away while too many wait', async () => {
    const { client, user } = await signedIn(api);
    for (let waiting = 0; waiting < QUEUE_LIMIT; waiting += 1) await queuedGeneration(api, user.id);
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'QueueFull',
      retryAfterSeconds: expect.any(Number),
    });
  });
});

describe('the history', () => {
  const LIST = `query ($first: Int, $after: String) {
    generations(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id prompt } }
    }
  }`;
  interface History {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { id: string } }[];
  }

  it('shows one’s own generations page by page, newest first, none twice and none missing', async () => {
    const { client, user } = await signedIn(api);
    const made: string[] = [];
    for (let index = 0; index < 5; index += 1) made.push((await queuedGeneration(api, user.id)).id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: History = await client.ask<History>(LIST, { first: 2, after });
      expect(page.totalCount).toBe(5);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(made.reverse());
  });

  it('refuses page sizes and cursors that make no sense', async () => {
    const { client } = await signedIn(api);
    await expect(client.errorCode(LIST, { first: 0 })).resolves.toBe('BAD_USER_INPUT');
    await expect(client.errorCode(LIST, { first: 101 })).resolves.toBe('BAD_USER_INPUT');
    await expect(client.errorCode(LIST, { first: 5, after: 'nonsense' })).resolves.toBe('BAD_USER_INPUT');
  });
});

describe('what belongs to somebody else', () => {
  const CANCEL = `mutation ($id: ID!) { cancelGeneration(id: $id) { __typename ... on Generation { status } } }`;

  it('is neither seen nor cancelled, and looks like what does not exist', async () => {
    const owner = await signedIn(api);
    const stranger = await signedIn(api);
    const { id } = await queuedGeneration(api, owner.user.id);
    const read = 'query ($id: ID!) { generation(id: $id) { id } }';
    for (const unknown of [id, '01990000-0000-7000-8000-000000000000', 'nonsense', "' OR 1=1 --"]) {
      await expect(stranger.client.ask(read, { id: unknown })).resolves.toBeNull();
      await expect(stranger.client.ask(CANCEL, { id: unknown })).resolves.toEqual({ __typename: 'NotFound' });
    }
    await expect(owner.client.ask(read, { id })).resolves.toEqual({ id });
  });

  it('can be cancelled by its owner, who gets the credit back', async () => {
    const { client, user } = await signedIn(api);
    const { id } = await queuedGeneration(api, user.id);
    await expect(client.ask(CANCEL, { id })).resolves.toEqual({
      __typename: 'Generation',
      status: 'CANCELLED',
    });
    await expect(client.ask('{ viewer { creditsLeft } }')).resolves.toEqual({ creditsLeft: 50 });
    await expect(client.ask(CANCEL, { id })).resolves.toEqual({
      __typename: 'Generation',
      status: 'CANCELLED',
    });
  });

  it('is not cancelled any more once it has failed', async () => {
    const { client, user } = await signedIn(api);
    const { id } = await queuedGeneration(api, user.id);
    await workerStore(api).fail(id, { code: 'TEST', message: 'It failed.' });
    await expect(client.ask(CANCEL, { id })).resolves.toEqual({ __typename: 'Conflict' });
  });
});
