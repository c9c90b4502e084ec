import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  Outbox,
  OutboxDispatcher,
  type OutboxHandlers,
  OutboxMessageEntity,
  PostgresEventBus,
} from '#platform';
import { createTestDatabase, type TestDatabase } from '../../libs/platform/src/testing/test-database.js';
import { eventually } from './eventually.js';

describe('the outbox', () => {
  let database: TestDatabase;
  let bus: PostgresEventBus;
  let outbox: Outbox;
  let dispatcher: OutboxDispatcher;
  let handled: string[];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    bus = new PostgresEventBus(database.databaseUrl, database.dataSource);
    await bus.start();
    outbox = new Outbox(bus);
  });

  beforeEach(async () => {
    await database.dataSource.getRepository(OutboxMessageEntity).clear();
    handled = [];
    dispatcher = createDispatcher();
  });

  afterEach(() => dispatcher.stop());

  afterAll(async () => {
    await bus.stop();
    await database.close();
  });

  function createDispatcher(handlers: Partial<OutboxHandlers> = {}): OutboxDispatcher {
    return new OutboxDispatcher({
      dataSource: database.dataSource,
      bus,
      handlers: {
        'generation.enqueue': async ({ generationId }) => void handled.push(generationId),
        'mail.send': async ({ mailMessageId }) => void handled.push(mailMessageId),
        ...handlers,
      },
    });
  }

  const add = (generationId: string): Promise<void> =>
    database.dataSource.transaction((manager) => outbox.add(manager, 'generation.enqueue', { generationId }));

  const messages = (): Promise<OutboxMessageEntity[]> =>
    database.dataSource.getRepository(OutboxMessageEntity).find({ order: { id: 'ASC' } });

  const makeDue = (): Promise<unknown> =>
    database.dataSource.query(`UPDATE outbox_messages SET available_at = now() - interval '1 second'`);

  it('hands a message to the handler of its topic and marks it', async () => {
    await add('g1');
    expect(await dispatcher.dispatchDue()).toBe(1);
    expect(handled).toEqual(['g1']);
    expect(await messages()).toMatchObject([
      { dispatchedAt: expect.any(Date), attempts: 1, lastError: null },
    ]);
  });

  it('holds nothing of a transaction that rolled back', async () => {
    const failing = database.dataSource.transaction(async (manager) => {
      await outbox.add(manager, 'generation.enqueue', { generationId: 'g1' });
      throw new Error('The change was refused.');
    });
    await expect(failing).rejects.toThrow('The change was refused.');
    expect(await dispatcher.dispatchDue()).toBe(0);
  });

  it('dispatches by itself as soon as a message was committed', async () => {
    dispatcher.start();
    await add('g1');
    await eventually('the message was handled', async () => handled.length === 1);
    expect(handled).toEqual(['g1']);
  });

  it('dispatches what was waiting when it starts: the process before it died after the commit', async () => {
    await add('g1');
    await add('g2');
    dispatcher.start();
    await eventually('both were handled', async () => handled.length === 2);
    expect(handled).toEqual(['g1', 'g2']);
  });

  it('hands a message in again when the process died before it was marked', async () => {
    await add('g1');
    const dying = createDispatcher({
      'generation.enqueue': async ({ generationId }, manager) => {
        handled.push(generationId);
        // The connection breaks after the work was done and before the mark: all that is left is the work.
        await manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
      },
    });
    await expect(dying.dispatchDue()).rejects.toThrow();
    expect(await dispatcher.dispatchDue()).toBe(1);
    expect(handled).toEqual(['g1', 'g1']);
  });

  it('writes down a failure, waits, and tries again', async () => {
    await add('g1');
    const failing = createDispatcher({
      'generation.enqueue': () => Promise.reject(new Error('The queue is away.')),
    });
    expect(await failing.dispatchDue()).toBe(0);
    const [message] = await messages();
    expect(message).toMatchObject({ dispatchedAt: null, attempts: 1, lastError: 'The queue is away.' });
    expect(message?.availableAt.getTime()).toBeGreaterThan(message?.createdAt.getTime() ?? Infinity);
    expect(await dispatcher.dispatchDue()).toBe(0);
    await makeDue();
    expect(await dispatcher.dispatchDue()).toBe(1);
    expect(await messages()).toMatchObject([{ attempts: 2, lastError: null }]);
  });

  it('is not held up by a message that fails', async () => {
    await add('broken');
    await add('g2');
    const picky = createDispatcher({
      'generation.enqueue': async ({ generationId }) => {
        if (generationId === 'broken') throw new Error('Not this one.');
        handled.push(generationId);
      },
    });
    expect(await picky.dispatchDue()).toBe(1);
    expect(handled).toEqual(['g2']);
  });

  it('undoes what a handler wrote before it failed, and keeps the record of the failure', async () => {
    await add('g1');
    const halfway = createDispatcher({
      'generation.enqueue': async (_, manager) => {
        await manager.query(`UPDATE outbox_messages SET payload = '{"generationId":"changed"}'`);
        await manager.query('SELECT this_function_does_not_exist()');
      },
    });
    await halfway.dispatchDue();
    expect(await messages()).toMatchObject([{ attempts: 1, payload: { generationId: 'g1' } }]);
  });

  it('shares the work: of two dispatchers each message reaches one', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `g${index}`);
    for (const id of ids) await add(id);
    const counts = await Promise.all([dispatcher.dispatchDue(), createDispatcher().dispatchDue()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(20);
    expect([...handled].sort()).toEqual([...ids].sort());
  });

  it('finishes the message at hand when it is stopped, and begins no other', async () => {
    let finish: () => void = () => undefined;
    const begun = new Promise<void>((resolveBegun) => {
      dispatcher = createDispatcher({
        'generation.enqueue': async ({ generationId }) => {
          resolveBegun();
          await new Promise<void>((resolve) => (finish = resolve));
          handled.push(generationId);
        },
      });
    });
    await add('g1');
    await add('g2');
    dispatcher.start();
    await begun;
    const stopped = dispatcher.stop();
    finish();
    await stopped;
    expect(handled).toEqual(['g1']);
  });
});
