import type { Logger } from '@nestjs/common';
import { messageOf } from '../errors/error-message.js';
import type { Envelope } from './envelope.js';
import type { BusHandler, BusTopic, Unsubscribe } from './event-bus.js';

type AnyHandler = (message: unknown) => void | Promise<void>;

/** Who wants which topic. Delivery is isolated: one failing handler keeps no other from its message. */
export class Subscriptions {
  readonly #byTopic = new Map<BusTopic, Set<AnyHandler>>();
  readonly #reconnected = new Set<() => void>();

  constructor(private readonly logger: Pick<Logger, 'warn'>) {}

  add<T extends BusTopic>(topic: T, handler: BusHandler<T>): Unsubscribe {
    const handlers = this.#byTopic.get(topic) ?? new Set<AnyHandler>();
    this.#byTopic.set(topic, handlers);
    // Wrapped so that the same function subscribed twice is two subscriptions. Messages were validated by topic.
    const own: AnyHandler = (message) => handler(message as Parameters<BusHandler<T>>[0]);
    handlers.add(own);
    return () => void handlers.delete(own);
  }

  addReconnected(handler: () => void): Unsubscribe {
    const own = (): void => handler();
    this.#reconnected.add(own);
    return () => void this.#reconnected.delete(own);
  }

  deliver(envelope: Envelope): void {
    for (const handler of this.#byTopic.get(envelope.topic) ?? []) {
      this.#run(envelope.topic, () => handler(envelope.message));
    }
  }

  announceReconnected(): void {
    for (const handler of this.#reconnected) this.#run('reconnected', handler);
  }

  #run(what: string, work: () => void | Promise<void>): void {
    const complain = (error: unknown): void =>
      this.logger.warn(`A subscriber to ${what} failed: ${messageOf(error)}`);
    try {
      Promise.resolve(work()).catch(complain);
    } catch (error) {
      complain(error);
    }
  }
}
