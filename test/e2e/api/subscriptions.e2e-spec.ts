import { afterEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { MAX_SUBSCRIPTIONS_PER_CONNECTION } from '../../../apps/api/src/graphql/websocket/subscription-operations.js';
import { SocketSweeper } from '../../../apps/api/src/graphql/websocket/socket-sweeper.js';
import { GenerationEventHub } from '../../../apps/api/src/generations/events/generation-event-hub.js';
import { ReviewCaseStore } from '../../../libs/platform/src/index.js';
import { eventually } from './support/eventually.js';
import { finishGeneration, queuedGeneration, WORKER_ID, workerStore } from './support/generations.js';
import { type Person, signedIn } from './support/people.js';
import { next, openSocket, readAll, type SocketOptions, subscribe } from './support/socket-client.js';
import { useTestApi } from './support/test-api.js';

const EVENTS = `subscription ($id: ID!, $after: Int) {
  generationEvents(id: $id, afterSequence: $after) {
    sequence type
    generation { id status stage progressStep eventSequence previews images { url } finishedAt holdCategory rejectionCategory }
  }
}`;

interface Events {
  generationEvents: {
    sequence: number;
    type: string;
    generation: {
      status: string;
      progressStep: number;
      previews: string[] | null;
      images: { url: string }[];
    } & Record<string, unknown>;
  };
}

const api = useTestApi();
const sockets: Client[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.dispose();
});

function socketOf({ client }: Pick<Person, 'client'>, options?: SocketOptions): Client {
  const socket = openSocket(client, options);
  sockets.push(socket);
  return socket;
}

async function events(person: Person, id: string, after = 0): Promise<Events['generationEvents'][]> {
  const answers = await readAll(subscribe<Events>(socketOf(person), EVENTS, { id, after }));
  return answers.map((answer) => answer.data!.generationEvents);
}

const progress = (step: number) =>
  ({ workerId: WORKER_ID, stage: 'denoise', step, total: 4, previews: null }) as const;

describe('following a generation', () => {
  it('replays what was missed, of the progress only the newest, and ends', async () => {
    const person = await signedIn(api);
    const { id } = await queuedGeneration(api, person.user.id);
    const store = workerStore(api);
    await store.claim(id, WORKER_ID);
    for (const step of [1, 2, 3]) await store.recordProgress(id, progress(step));
    await finishGeneration(api, id, { held: false });
    const seen = await events(person, id);
    expect(seen.map(({ sequence, type }) => [sequence, type])).toEqual([
      [1, 'QUEUED'],
      [2, 'STARTED'],
      [5, 'PROGRESS'],
      [6, 'STARTED'],
      [7, 'COMPLETED'],
    ]);
    expect(seen.map(({ generation }) => generation.status)).toEqual([
      'QUEUED',
      'RUNNING',
      'RUNNING',
      'RUNNING',
      'COMPLETED',
    ]);
    expect(seen.map(({ generation }) => generation.images.length)).toEqual([0, 0, 0, 0, 2]);
    expect(seen[2]?.generation).toMatchObject({ progressStep: 3, eventSequence: 5, finishedAt: null });
  });

  it('goes on where a reader stopped, and says nothing to one who has seen the end', async () => {
    const person = await signedIn(api);
    const { id } = await queuedGeneration(api, person.user.id);
    await finishGeneration(api, id, { held: false });
    expect((await events(person, id, 2)).map(({ sequence }) => sequence)).toEqual([3]);
    await expect(events(person, id, 3)).resolves.toEqual([]);
  });

  it('hears what another process does, in order, without gaps and without repeats', async () => {
    const person = await signedIn(api);
    const { id } = await queuedGeneration(api, person.user.id);
    const answers = subscribe<Events>(socketOf(person), EVENTS, { id });
    const first = await next(answers);
    expect(first.data?.generationEvents).toMatchObject({ sequence: 1, type: 'QUEUED' });
    const store = workerStore(api);
    await store.claim(id, WORKER_ID);
    expect((await next(answers)).data?.generationEvents).toMatchObject({ sequence: 2, type: 'STARTED' });
    await store.recordProgress(id, { ...progress(1), previews: ['data:image/png;base64,AA=='] });
    expect((await next(answers)).data?.generationEvents).toMatchObject({
      sequence: 3,
      type: 'PROGRESS',
      generation: { stage: 'DENOISE', progressStep: 1, previews: ['data:image/png;base64,AA=='] },
    });
    const writing = Array.from({ length: 30 }, (_, index) => index % 4).reduce(
      (before, step) => before.then(() => store.recordProgress(id, progress(step)).then(() => undefined)),
      Promise.resolve(),
    );
    await writing;
    await store.fail(id, { code: 'TEST_FAILED', message: 'It failed.' });
    const rest = (await readAll(answers)).map((answer) => answer.data!.generationEvents);
    const sequences = rest.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    expect(rest.at(-1)).toMatchObject({ sequence: 34, type: 'FAILED', generation: { status: 'FAILED' } });
  });

  it('stays with a held generation until a moderator has spoken', async () => {
    const person = await signedIn(api);
    const moderator = await signedIn(api, { role: 'moderator' });
    const { id } = await queuedGeneration(api, person.user.id);
    const answers = subscribe<Events>(socketOf(person), EVENTS, { id, after: 2 });
    await finishGeneration(api, id, { held: true });
    expect((await next(answers)).data?.generationEvents).toMatchObject({
      type: 'HELD',
      generation: { status: 'HELD', images: [], previews: null, holdCategory: 'violence' },
    });
    const [{ id: caseId }] = await api.dataSource.query(
      'SELECT id FROM review_cases WHERE generation_id = $1',
      [id],
    );
    await api.app.get(ReviewCaseStore, { strict: false }).decide({
      caseId,
      actorId: moderator.user.id,
      version: 1,
      decision: { kind: 'approve', category: null, note: null },
    });
    const [approved, ...others] = await readAll(answers);
    expect(approved?.data?.generationEvents).toMatchObject({
      type: 'APPROVED',
      generation: { status: 'COMPLETED' },
    });
    expect(approved?.data?.generationEvents.generation.images).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it('lets go of a reader who leaves', async () => {
    const hub = api.app.get(GenerationEventHub, { strict: false });
    const before = hub.followerCount;
    const person = await signedIn(api);
    const { id } = await queuedGeneration(api, person.user.id);
    const answers = subscribe<Events>(socketOf(person), EVENTS, { id });
    await next(answers);
    expect(hub.followerCount).toBe(before + 1);
    await answers.return?.();
    await eventually(async () => (hub.followerCount === before ? true : null));
  });

  it('tells a stranger that there is no such generation', async () => {
    const owner = await signedIn(api);
    const stranger = await signedIn(api);
    const { id } = await queuedGeneration(api, owner.user.id);
    for (const foreign of [id, '01990000-0000-7000-8000-000000000000', 'nonsense']) {
      const failed = readAll(subscribe(socketOf(stranger), EVENTS, { id: foreign }));
      const [answer] = await failed;
      expect(answer?.errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    }
  });
});

describe('the websocket', () => {
  const opened = (person: Pick<Person, 'client'>, options?: SocketOptions) =>
    readAll(subscribe(socketOf(person, options), 'subscription { reviewQueueChanged }'));

  it.each([
    ['a page of another site', { origin: 'https://evil.example.org' }, 403],
    ['a visitor', { cookie: '' }, 401],
    ['a forged cookie', { cookie: 'frisket.sid=s%3Aforged.signature' }, 401],
  ])('is not opened for %s', async (_name, options, status) => {
    const person = await signedIn(api, { role: 'moderator' });
    const refusal = await opened(person, options).catch((error: { message: string }) => error.message);
    expect(refusal).toBe(`Unexpected server response: ${status}`);
  });

  it('serves subscriptions only', async () => {
    const person = await signedIn(api);
    await expect(readAll(subscribe(socketOf(person), '{ viewer { id } }'))).rejects.toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('explains what is wrong with a subscription without saying more', async () => {
    const person = await signedIn(api);
    await expect(readAll(subscribe(socketOf(person), 'subscription { nonsense }'))).rejects.toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it('keeps moderators’ subscriptions from members', async () => {
    const [answer] = await opened(await signedIn(api));
    expect(answer?.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it('carries only so many subscriptions', async () => {
    const person = await signedIn(api, { role: 'moderator' });
    const socket = socketOf(person);
    const open = Array.from({ length: MAX_SUBSCRIPTIONS_PER_CONNECTION }, () =>
      subscribe(socket, 'subscription { reviewQueueChanged }'),
    );
    await Promise.all(open.map((answers) => next(answers)));
    await expect(readAll(subscribe(socket, 'subscription { reviewQueueChanged }'))).rejects.toMatchObject([
      { extensions: { code: 'TOO_COMPLEX' } },
    ]);
    await Promise.all(open.map((answers) => answers.return?.()));
  });

  it('is closed when its person signs out', async () => {
    const person = await signedIn(api, { role: 'moderator' });
    const answers = subscribe(socketOf(person), 'subscription { reviewQueueChanged }');
    await next(answers);
    await person.client.ask('mutation { signOut }');
    await expect(next(answers)).rejects.toMatchObject({ code: 4401 });
  });

  it.each([
    ['the session ended in another process', `DELETE FROM sessions WHERE sess ->> 'userId' = $1`],
    ['the person lost the role', `UPDATE users SET role = 'member' WHERE id = $1`],
    ['the person was suspended', `UPDATE users SET suspended_at = now() WHERE id = $1`],
  ])('is closed when %s', async (_name, sql) => {
    const person = await signedIn(api, { role: 'moderator' });
    const answers = subscribe(socketOf(person), 'subscription { reviewQueueChanged }');
    await next(answers);
    await api.app.get(SocketSweeper, { strict: false }).sweep();
    await api.dataSource.query(sql, [person.user.id]);
    await api.app.get(SocketSweeper, { strict: false }).sweep();
    await expect(next(answers)).rejects.toMatchObject({ code: 4401 });
  });
});

describe('the number of open cases', () => {
  it('is told at once and after every change', async () => {
    const moderator = await signedIn(api, { role: 'moderator' });
    const member = await signedIn(api);
    const answers = subscribe<{ reviewQueueChanged: number }>(
      socketOf(moderator),
      'subscription { reviewQueueChanged }',
    );
    const before = (await next(answers)).data?.reviewQueueChanged ?? 0;
    const { id } = await queuedGeneration(api, member.user.id);
    await finishGeneration(api, id, { held: true });
    expect((await next(answers)).data?.reviewQueueChanged).toBe(before + 1);
    await answers.return?.();
  });
});
