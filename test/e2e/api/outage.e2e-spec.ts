import { afterAll, describe, expect, it } from '@jest/globals';
import { CuttableProxy } from './support/cuttable-proxy.js';
import { eventually } from './support/eventually.js';
import { CREATE, createInput, finishGeneration, queuedGeneration } from './support/generations.js';
import { signedIn } from './support/people.js';
import { next, openSocket, readAll, subscribe } from './support/socket-client.js';
import { useTestApi } from './support/test-api.js';

let proxy: CuttableProxy;
const api = useTestApi({
  reroute: async (databaseUrl) => {
    const rerouted = await CuttableProxy.before(databaseUrl);
    proxy = rerouted.proxy;
    return rerouted.databaseUrl;
  },
});

// After the api, which still says goodbye to its database.
afterAll(() => proxy.cut());

describe('PostgreSQL stopped and started again', () => {
  it('is said plainly meanwhile, and is over by itself: nothing restarts, nothing is lost', async () => {
    await api.workerIsReady();
    const { client, user } = await signedIn(api);
    const { id } = await queuedGeneration(api, user.id);
    const socket = openSocket(client);
    const events = subscribe<{ generationEvents: { type: string } }>(
      socket,
      'subscription ($id: ID!) { generationEvents(id: $id) { type } }',
      { id },
    );
    expect((await next(events)).data?.generationEvents.type).toBe('QUEUED');

    await proxy.cut();
    const withSession = await client.send(CREATE, createInput());
    expect(withSession).toMatchObject({
      status: 503,
      errors: [{ message: expect.stringContaining('database'), extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
    const withoutSession = await api.client().send('{ serviceStatus { queueLength } }');
    expect(withoutSession.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect((await client.fetch('/images/01990000-0000-7000-8000-000000000000')).status).toBe(503);
    expect((await client.fetch('/health/live')).status).toBe(200);
    expect((await client.fetch('/health/ready')).status).toBe(503);

    // The worker has another way to the database and goes on meanwhile.
    await finishGeneration(api, id, { held: false });
    await proxy.restore();
    const answer = await eventually(async () => {
      const { data } = await client.send(CREATE, createInput());
      return data;
    });
    expect(answer).toMatchObject({ createGeneration: { __typename: 'Generation' } });
    const rest = await readAll(events);
    expect(rest.map(({ data }) => data?.generationEvents.type)).toEqual(['STARTED', 'COMPLETED']);
    await socket.dispose();
    await eventually(async () => (await client.fetch('/health/ready')).status === 200 || undefined);
  });

  it('is survived when the server ends the connections itself', async () => {
    const { client } = await signedIn(api);
    await api.dataSource.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    const viewer = await eventually(async () => {
      const { data } = await client.send('{ viewer { id } }');
      return data?.['viewer'];
    });
    expect(viewer).toEqual({ id: expect.any(String) });
  });
});
