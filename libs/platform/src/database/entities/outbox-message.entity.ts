import { Column, Entity, Index } from 'typeorm';
import { CheckOneOf, CreatedAtColumn, IdColumn, OptionalTimestampColumn } from '../columns.js';
import type { JsonObject } from '../json.js';

export const OUTBOX_TOPICS = ['generation.enqueue', 'mail.send'] as const;
export type OutboxTopic = (typeof OUTBOX_TOPICS)[number];

/** Work that must happen because a transaction committed, and must not happen if it did not. */
@Entity('outbox_messages')
@Index('ix_outbox_messages_waiting', ['availableAt', 'id'], { where: 'dispatched_at IS NULL' })
@CheckOneOf('outbox_messages', 'topic', OUTBOX_TOPICS)
export class OutboxMessageEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'text' })
  topic: OutboxTopic;

  @Column({ type: 'jsonb' })
  payload: JsonObject;

  @CreatedAtColumn()
  createdAt: Date;

  @OptionalTimestampColumn()
  dispatchedAt: Date | null;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  @Column({ type: 'text', nullable: true })
  lastError: string | null;

  /** Not before this time; moved ahead after a failed attempt. */
  @CreatedAtColumn()
  availableAt: Date;
}
