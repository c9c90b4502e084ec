import { Logger } from '@nestjs/common';
import { type DataSource, type EntityManager, IsNull, Raw } from 'typeorm';
import { OutboxMessageEntity, type OutboxTopic } from '../database/entities/outbox-message.entity.js';
import { messageOf } from '../errors/error-message.js';
import type { EventBus, Unsubscribe } from '../events/event-bus.js';
import type { OutboxPayloads } from './outbox.js';
import { outboxRetryDelayMs } from './outbox-retry.js';

/**
 * Does what a message asks for. It may be called again for the same message (the process can die before the row is
 * marked), so it must be harmless to repeat. What it writes with `manager` commits together with the mark.
 */
export type OutboxHandler<T extends OutboxTopic> = (
  payload: OutboxPayloads[T],
  manager: EntityManager,
) => Promise<void>;

export type OutboxHandlers = { [T in OutboxTopic]: OutboxHandler<T> };

/** Bounds how late a message is handled when its notification was lost. */
const POLL_INTERVAL_MS = 5_000;
/** A long error (a stack, a server's page) is cut: the row is for people. */
const MAX_ERROR_CHARACTERS = 500;

export interface OutboxDispatcherOptions {
  dataSource: DataSource;
  bus: EventBus;
  handlers: OutboxHandlers;
}

/** Hands outbox messages to their handlers, at least once each. Several processes may run one at the same time. */
export class OutboxDispatcher {
  readonly #logger = new Logger('OutboxDispatcher');
  readonly #options: OutboxDispatcherOptions;
  #endings: Unsubscribe[] = [];
  #current: Promise<void> | null = null;
  #isWokenAgain = false;
  #isStopped = true;

  constructor(options: OutboxDispatcherOptions) {
    this.#options = options;
  }

  start(): void {
    this.#isStopped = false;
    const { bus } = this.#options;
    const timer = setInterval(() => this.#wake(), POLL_INTERVAL_MS).unref();
    this.#endings = [
      bus.subscribe('outbox.added', () => this.#wake()),
      bus.onReconnected(() => this.#wake()),
      () => clearInterval(timer),
    ];
    this.#wake();
  }

  /** Resolves when the message at hand is finished. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const end of this.#endings) end();
    this.#endings = [];
    await this.#current;
  }

  /** Handles everything that is due now. @returns how many messages were handled without failure */
  async dispatchDue(): Promise<number> {
    let handled = 0;
    for (;;) {
      const outcome = await this.#dispatchOne();
      if (outcome === 'none') return handled;
      if (outcome === 'handled') handled += 1;
    }
  }

  #wake(): void {
    if (this.#isStopped) return;
    this.#isWokenAgain = true;
    this.#current ??= this.#drain().finally(() => (this.#current = null));
  }

  async #drain(): Promise<void> {
    while (this.#isWokenAgain && !this.#isStopped) {
      this.#isWokenAgain = false;
      await this.dispatchDue().catch((error: unknown) =>
        // The next poll tries again; the messages are safe in their table.
        this.#logger.warn(`The outbox could not be read: ${messageOf(error)}`),
      );
    }
  }

  async #dispatchOne(): Promise<'handled' | 'failed' | 'none'> {
    if (this.#isStopped && this.#current !== null) return 'none';
    return this.#options.dataSource.transaction(async (manager) => {
      const message = await nextDue(manager);
      if (message === null) return 'none';
      try {
        // A savepoint, so that a handler's failed statement does not take the failure's own record with it.
        await manager.transaction((inner) => this.#handle(message, inner));
        await manager.update(OutboxMessageEntity, message.id, {
          dispatchedAt: () => 'now()',
          attempts: message.attempts + 1,
          lastError: null,
        });
        return 'handled';
      } catch (error) {
        await this.#recordFailure(manager, message, error);
        return 'failed';
      }
    });
  }

  async #handle(message: OutboxMessageEntity, manager: EntityManager): Promise<void> {
    // The table checks the topic and `Outbox.add` typed the payload by it.
    const handler = this.#options.handlers[message.topic] as OutboxHandler<OutboxTopic>;
    await handler(message.payload as unknown as OutboxPayloads[OutboxTopic], manager);
  }

  async #recordFailure(manager: EntityManager, message: OutboxMessageEntity, error: unknown): Promise<void> {
    const attempts = message.attempts + 1;
    this.#logger.warn(
      `Outbox message ${message.id} (${message.topic}) failed, attempt ${attempts}: ${messageOf(error)}`,
    );
    await manager.update(OutboxMessageEntity, message.id, {
      attempts,
      lastError: messageOf(error).slice(0, MAX_ERROR_CHARACTERS),
      // The database's clock, as in the default: processes on several machines may disagree about the time.
      availableAt: () => `now() + interval '${outboxRetryDelayMs(attempts)} milliseconds'`,
    });
  }
}

/** The oldest due message that no other dispatcher holds. The lock lasts until the transaction ends. */
function nextDue(manager: EntityManager): Promise<OutboxMessageEntity | null> {
  return manager.findOne(OutboxMessageEntity, {
    where: { dispatchedAt: IsNull(), availableAt: Raw((column) => `${column} <= now()`) },
    order: { availableAt: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
}
