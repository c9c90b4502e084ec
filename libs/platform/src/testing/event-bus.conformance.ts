import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { BusMessages, EventBus } from '../events/event-bus.js';

export interface EventBusHarness {
  /** Publishes here … */
  sender: EventBus;
  /** … and listens here: another connection where the bus has connections. Both are started. */
  receiver: EventBus;
  /** A transaction of the sender's database. */
  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

type GenerationEvent = BusMessages['generation.events'];

/** How long to wait for what must come; a busy machine may need a while. */
const PATIENCE_MS = 10_000;
const POLL_MS = 10;

async function until(isTrue: () => boolean): Promise<void> {
  const deadlineMs = performance.now() + PATIENCE_MS;
  while (!isTrue() && performance.now() < deadlineMs) await delay(POLL_MS);
}

/** What every event bus promises, whatever carries it. */
export function describeEventBus(name: string, create: () => Promise<EventBusHarness>): void {
  describe(`${name} as event bus`, () => {
    let harness: EventBusHarness;
    let sender: EventBus;
    let receiver: EventBus;
    let lastId = 0;

    /** Ids of a test's own, because all tests share one bus. */
    const newId = (): string => `generation-${(lastId += 1)}`;

    /** Collects the sequences that arrive for one generation. */
    function collect(generationId: string): { sequences: number[]; end: () => void } {
      const sequences: number[] = [];
      const end = receiver.subscribe('generation.events', (event) => {
        if (event.generationId === generationId) sequences.push(event.sequence);
      });
      return { sequences, end };
    }

    const publish = (generationId: string, sequence: number): Promise<void> =>
      sender.publish(null, 'generation.events', { generationId, sequence });

    beforeAll(async () => {
      Logger.overrideLogger(false);
      harness = await create();
      sender = harness.sender;
      receiver = harness.receiver;
    });

    afterAll(() => harness.close());

    it('delivers messages in the order in which they were published', async () => {
      const id = newId();
      const { sequences } = collect(id);
      for (let sequence = 1; sequence <= 20; sequence += 1) await publish(id, sequence);
      await until(() => sequences.length === 20);
      expect(sequences).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    });

    it('delivers to every subscriber of the topic and to nobody else', async () => {
      const id = newId();
      const first = collect(id);
      const second = collect(id);
      const others: unknown[] = [];
      receiver.subscribe('generation.cancel', (message) => void others.push(message));
      await publish(id, 1);
      await until(() => first.sequences.length === 1 && second.sequences.length === 1);
      expect([first.sequences, second.sequences, others]).toEqual([[1], [1], []]);
    });

    it('delivers nothing to a subscription that has ended', async () => {
      const id = newId();
      const ended = collect(id);
      const kept = collect(id);
      ended.end();
      ended.end();
      await publish(id, 1);
      await until(() => kept.sequences.length === 1);
      expect(ended.sequences).toEqual([]);
    });

    it('disturbs no other subscriber when one throws or rejects', async () => {
      const id = newId();
      const endings = [
        receiver.subscribe('generation.events', () => {
          throw new Error('This subscriber is broken.');
        }),
        receiver.subscribe('generation.events', () => Promise.reject(new Error('This one is broken later.'))),
      ];
      const { sequences } = collect(id);
      await publish(id, 1);
      await publish(id, 2);
      await until(() => sequences.length === 2);
      for (const end of endings) end();
      expect(sequences).toEqual([1, 2]);
    });

    it('delivers what a transaction published only when it commits', async () => {
      const id = newId();
      const { sequences } = collect(id);
      await harness.transaction(async (manager) => {
        await sender.publish(manager, 'generation.events', { generationId: id, sequence: 1 });
        await publish(id, 2);
        await until(() => sequences.length === 1);
        expect(sequences).toEqual([2]);
      });
      await until(() => sequences.length === 2);
      expect(sequences).toEqual([2, 1]);
    });

    it('delivers nothing of a transaction that rolls back', async () => {
      const id = newId();
      const { sequences } = collect(id);
      const failing = harness.transaction(async (manager) => {
        await sender.publish(manager, 'generation.events', { generationId: id, sequence: 1 });
        throw new Error('The change was refused.');
      });
      await expect(failing).rejects.toThrow('The change was refused.');
      await publish(id, 2);
      await until(() => sequences.length > 0);
      expect(sequences).toEqual([2]);
    });

    it('carries text of any script unharmed', async () => {
      const received: string[] = [];
      receiver.subscribe('outbox.added', ({ topic }) => void received.push(topic));
      await sender.publish(null, 'outbox.added', { topic: 'it\'s “日本” 🐈 \\ " $1' });
      await until(() => received.length === 1);
      expect(received).toEqual(['it\'s “日本” 🐈 \\ " $1']);
    });

    it('refuses a message that carries content instead of ids', async () => {
      const message: GenerationEvent = { generationId: 'x'.repeat(8_000), sequence: 1 };
      await expect(sender.publish(null, 'generation.events', message)).rejects.toMatchObject({
        code: 'BUS_MESSAGE_TOO_LARGE',
        retryable: false,
      });
    });
  });
}
