import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeEnvelope, encodeEnvelope } from '../events/envelope.js';
import type { BusHandler, BusMessages, BusTopic, EventBus, Unsubscribe } from '../events/event-bus.js';
import { Subscriptions } from '../events/subscriptions.js';

/** Delivers inside one process. Messages take the same encoding as between processes, so size and shape are checked. */
export class InMemoryEventBus implements EventBus {
  readonly #subscriptions = new Subscriptions(new Logger('InMemoryEventBus'));
  readonly #held = new Map<EntityManager, string[]>();
  #running = true;

  async publish<T extends BusTopic>(
    manager: EntityManager | null,
    topic: T,
    message: BusMessages[T],
  ): Promise<void> {
    const envelope = encodeEnvelope(topic, message);
    const held = manager === null ? undefined : this.#held.get(manager);
    if (held === undefined) this.#send(envelope);
    else held.push(envelope);
  }

  subscribe<T extends BusTopic>(topic: T, handler: BusHandler<T>): Unsubscribe {
    return this.#subscriptions.add(topic, handler);
  }

  onReconnected(handler: () => void): Unsubscribe {
    return this.#subscriptions.addReconnected(handler);
  }

  async start(): Promise<void> {
    this.#running = true;
  }

  async stop(): Promise<void> {
    this.#running = false;
  }

  /** Holds back what `work` publishes with this manager until it resolves; drops it when it rejects. */
  async transaction<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
    const held: string[] = [];
    this.#held.set(manager, held);
    try {
      const result = await work();
      for (const envelope of held) this.#send(envelope);
      return result;
    } finally {
      this.#held.delete(manager);
    }
  }

  /** Pretends that the connection was lost and came back. */
  reconnect(): void {
    this.#subscriptions.announceReconnected();
  }

  #send(encoded: string): void {
    const envelope = decodeEnvelope(encoded);
    if (envelope !== null && this.#running) this.#subscriptions.deliver(envelope);
  }
}
