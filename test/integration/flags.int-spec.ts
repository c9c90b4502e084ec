import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createDatabaseFlagGate,
  createUnleashServerFlagGate,
  FeatureFlagEntity,
  type FlagGate,
  FLAGS,
  PostgresEventBus,
} from '#platform';
import { ensureFlagRows } from '../../libs/platform/src/flags/ensure-flag-rows.js';
import { describeFlagGate, type FlagData } from '../../libs/platform/src/testing/flag-gate.conformance.js';
import { createTestDatabase, type TestDatabase } from '../../libs/platform/src/testing/test-database.js';
import { eventually } from './eventually.js';

const TOKEN = 'default:production.a-client-token';
const REFRESH_MS = 50;
const member = { userId: 'user-1', accessStage: 20 };

beforeAll(() => Logger.overrideLogger(false));

/** Speaks Unleash's client API over HTTP and can be told to misbehave. */
class ClientApi {
  flags: Partial<Record<string, FlagData>> = {};
  behaviour: 'answer' | 'hang' | 'fail' | 'nonsense' = 'answer';
  requests = 0;
  #server: Server = createServer((request, response) => this.#respond(request, response));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
    return `http://127.0.0.1:${address.port}/api`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #respond(request: IncomingMessage, response: ServerResponse): void {
    if (request.headers.authorization !== TOKEN) return void response.writeHead(401).end();
    if (request.method === 'POST') return void response.writeHead(202).end();
    this.requests += 1;
    if (this.behaviour === 'hang') return;
    if (this.behaviour === 'fail') return void response.writeHead(500).end();
    const body = this.behaviour === 'nonsense' ? '<html>Gateway</html>' : JSON.stringify(this.#features());
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  }

  #features(): object {
    const features = Object.entries(this.flags).map(([name, data]) => ({ name, ...data }));
    return { version: 2, features, segments: [] };
  }
}

const openFlags = (): ClientApi['flags'] => ({
  'generation.enabled': { enabled: true, strategies: FLAGS['generation.enabled'].defaultStrategies },
  'generation.access': { enabled: true, strategies: FLAGS['generation.access'].defaultStrategies },
});

describeFlagGate('an Unleash server', async () => {
  const api = new ClientApi();
  const url = await api.listen();
  const gate = createUnleashServerFlagGate({ url, token: TOKEN, refreshIntervalMs: REFRESH_MS });
  return {
    gate,
    provide: async (flags) => {
      api.flags = flags;
      if (!gate.ready()) return;
      const seen = api.requests;
      // The answer to the second request from now was asked for and used after the change.
      await eventually('the gate asked again', async () => api.requests >= seen + 3);
    },
    close: async () => {
      await gate.stop();
      await api.close();
    },
  };
});

describe('the flag gate over an Unleash server', () => {
  let api: ClientApi;
  let url: string;
  let gate: FlagGate;

  beforeEach(async () => {
    api = new ClientApi();
    api.flags = openFlags();
    url = await api.listen();
  });

  afterEach(async () => {
    await gate.stop();
    await api.close();
  });

  const start = async (token = TOKEN): Promise<void> => {
    gate = createUnleashServerFlagGate({ url, token, refreshIntervalMs: REFRESH_MS });
    await gate.start();
  };

  it('lets a member of the beta through', async () => {
    await start();
    expect(gate.isEnabled('generation.access', member)).toBe(true);
    expect(gate.snapshot().source).toBe('UNLEASH');
  });

  it.each(['fail', 'nonsense', 'hang'] as const)(
    'is shut while the server can only %s',
    async (behaviour) => {
      api.behaviour = behaviour;
      await start();
      expect([gate.ready(), gate.isEnabled('generation.enabled')]).toEqual([false, false]);
    },
  );

  it('is shut with a token that the server does not take', async () => {
    await start('stolen');
    expect([gate.ready(), gate.isEnabled('generation.enabled')]).toEqual([false, false]);
  });

  it('is shut without a server', async () => {
    await api.close();
    await start();
    expect([gate.ready(), gate.isEnabled('generation.enabled')]).toEqual([false, false]);
    await api.listen();
  });

  it('keeps its last answer when the server goes away', async () => {
    await start();
    api.behaviour = 'fail';
    const seen = api.requests;
    await eventually('the gate asked again', async () => api.requests > seen);
    expect(gate.isEnabled('generation.enabled')).toBe(true);
  });
});

describe('the flag gate over our own table', () => {
  let database: TestDatabase;
  let bus: PostgresEventBus;
  let gate: FlagGate;

  beforeAll(async () => {
    database = await createTestDatabase();
    bus = new PostgresEventBus(database.databaseUrl, database.dataSource);
    await bus.start();
  });

  beforeEach(async () => {
    await database.dataSource.getRepository(FeatureFlagEntity).clear();
    await ensureFlagRows(database.dataSource);
    gate = createDatabaseFlagGate({
      bus,
      load: () => database.dataSource.getRepository(FeatureFlagEntity).find(),
    });
    await gate.start();
  });

  afterEach(() => gate.stop());

  afterAll(async () => {
    await bus.stop();
    await database.close();
  });

  it('lets a member of the beta through on a fresh installation', () => {
    expect(gate.isEnabled('generation.enabled')).toBe(true);
    expect(gate.isEnabled('generation.access', member)).toBe(true);
  });

  it('sees the kill switch thrown as soon as the change is committed', async () => {
    await database.dataSource.transaction(async (manager) => {
      await manager.update(FeatureFlagEntity, { key: 'generation.enabled' }, { enabled: false });
      await bus.publish(manager, 'flags.changed', {});
    });
    await eventually('the gate knows', async () => !gate.isEnabled('generation.enabled'));
    expect(gate.snapshot()).toMatchObject({ source: 'DATABASE', ready: true });
  });

  it('takes a corrupt row for off and leaves the others alone', async () => {
    await database.dataSource.query(
      `UPDATE feature_flags SET strategies = '"everybody"' WHERE key = 'generation.access'`,
    );
    await bus.publish(null, 'flags.changed', {});
    await eventually('the gate knows', async () => !gate.isEnabled('generation.access', member));
    expect(gate.isEnabled('generation.enabled')).toBe(true);
  });

  it('keeps what an operator has set when missing rows are added', async () => {
    await database.dataSource
      .getRepository(FeatureFlagEntity)
      .update('generation.enabled', { enabled: false });
    await ensureFlagRows(database.dataSource);
    const row = await database.dataSource
      .getRepository(FeatureFlagEntity)
      .findOneByOrFail({ key: 'generation.enabled' });
    expect(row.enabled).toBe(false);
  });
});
