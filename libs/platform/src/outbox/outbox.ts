import type { EntityManager } from 'typeorm';
import { OutboxMessageEntity, type OutboxTopic } from '../database/entities/outbox-message.entity.js';
import type { EventBus } from '../events/event-bus.js';

/** What each topic carries: ids only, so that a message stays true however late it is handled. */
export interface OutboxPayloads {
  'generation.enqueue': { generationId: string };
  'mail.send': { mailMessageId: string };
}

/** Writes down, in the caller's transaction, work that must follow its commit. */
export class Outbox {
  constructor(private readonly bus: EventBus) {}

  /** The dispatcher hears of it when `manager`'s transaction commits. */
  async add<T extends OutboxTopic>(
    manager: EntityManager,
    topic: T,
    payload: OutboxPayloads[T],
  ): Promise<void> {
    const message = new OutboxMessageEntity();
    message.topic = topic;
    message.payload = { ...payload };
    await manager.save(message);
    await this.bus.publish(manager, 'outbox.added', { topic });
  }
}
