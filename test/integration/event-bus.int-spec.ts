import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, PostgresEventBus } from '#platform';
import { describeEventBus } from '../../libs/platform/src/testing/event-bus.conformance.js';
import { createTestDatabase, type TestDatabase } from '../../libs/platform/src/testing/test-database.js';
import { eventually } from './eventually.js';

describeEventBus('PostgreSQL', async () => {
  const database = await createTestDatabase();
  const otherDataSource = await createDataSource(database.databaseUrl).initialize();
  const sender = new PostgresEventBus(database.databaseUrl, database.dataSource);
  const receiver = new PostgresEventBus(database.databaseUrl, otherDataSource);
  await Promise.all([sender.start(), receiver.start()]);
  return {
    sender,
    receiver,
    transaction: (work) => database.dataSource.transaction(work),
    close: async () => {
      await Promise.all([sender.stop(), receiver.stop()]);
      await otherDataSource.destroy();
      await database.close();
    },
  };
});

describe('the event bus on PostgreSQL', () => {
  let database: TestDatabase;
  let bus: PostgresEventBus;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => bus.stop());
  afterAll(() => database.close());

  async function startBus(): Promise<string[]> {
    bus = new PostgresEventBus(database.databaseUrl, database.dataSource);
    await bus.start();
    const received: string[] = [];
    bus.subscribe('outbox.added', ({ topic }) => void received.push(topic));
    return received;
  }

  const countListeners = async (): Promise<number> => {
    const [row] = await database.dataSource.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE application_name = 'frisket-events' AND datname = current_database()`,
    );
    return row.count;
  };

  const terminateListeners = (): Promise<unknown> =>
    database.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'frisket-events' AND datname = current_database()`,
    );

  it('listens again, and says so, after the server ended its connection', async () => {
    const received = await startBus();
    let reconnections = 0;
    bus.onReconnected(() => (reconnections += 1));
    await terminateListeners();
    await eventually('the bus is connected again', async () => reconnections === 1);
    await bus.publish(null, 'outbox.added', { topic: 'mail.send' });
    await eventually('the message arrived', async () => received.length === 1);
    expect(received).toEqual(['mail.send']);
  });

  it('does not announce its first connection as a reconnection', async () => {
    await startBus();
    let reconnections = 0;
    bus.onReconnected(() => (reconnections += 1));
    expect(reconnections).toBe(0);
  });

  it('leaves no connection behind when it stops, also in the middle of reconnecting', async () => {
    await startBus();
    await terminateListeners();
    await bus.stop();
    await eventually('the connection is gone', async () => (await countListeners()) === 0);
    expect(await countListeners()).toBe(0);
  });

  it('ignores notifications that are not its own', async () => {
    const received = await startBus();
    await database.dataSource.query(`SELECT pg_notify('frisket_events', 'not an envelope')`);
    await bus.publish(null, 'outbox.added', { topic: 'mail.send' });
    await eventually('the message arrived', async () => received.length === 1);
    expect(received).toEqual(['mail.send']);
  });

  it('refuses to start without a database', async () => {
    bus = new PostgresEventBus('postgresql://frisket:secret@127.0.0.1:1/none', database.dataSource);
    await expect(bus.start()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
