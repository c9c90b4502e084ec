import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { describeEventBus } from './event-bus.conformance.js';
import { InMemoryEventBus } from './in-memory.event-bus.js';

/** Stands for a transaction: the bus in memory only asks whether two managers are the same. */
function anyManager(): EntityManager {
  return {} as EntityManager; // never called
}

describeEventBus('memory', async () => {
  const bus = new InMemoryEventBus();
  return {
    sender: bus,
    receiver: bus,
    transaction: (work) => {
      const manager = anyManager();
      return bus.transaction(manager, () => work(manager));
    },
    close: () => bus.stop(),
  };
});

describe('the event bus in memory', () => {
  it('tells who wants to know that the connection came back', () => {
    const bus = new InMemoryEventBus();
    let reconnections = 0;
    const end = bus.onReconnected(() => (reconnections += 1));
    bus.reconnect();
    end();
    bus.reconnect();
    expect(reconnections).toBe(1);
  });

  it('is silent after it was stopped', async () => {
    const bus = new InMemoryEventBus();
    const received: string[] = [];
    bus.subscribe('outbox.added', ({ topic }) => void received.push(topic));
    await bus.stop();
    await bus.publish(null, 'outbox.added', { topic: 'mail.send' });
    expect(received).toEqual([]);
  });
});
