import type { EntityManager } from 'typeorm';

/** Every topic and its message. Messages are small: ids and sequence numbers, never content. */
export interface BusMessages {
  'generation.events': { generationId: string; sequence: number };
  'generation.cancel': { generationId: string };
  'flags.changed': Record<string, never>;
  'policy.changed': { packId: string };
  'outbox.added': { topic: string };
  'review.changed': { caseId: string };
}

export type BusTopic = keyof BusMessages;

export type BusHandler<T extends BusTopic> = (message: BusMessages[T]) => void | Promise<void>;

/** Ends a subscription; calling it twice is harmless. */
export type Unsubscribe = () => void;

/**
 * Tells every process that something changed. A message is a hint, not a record: it can be lost while a process is
 * disconnected, so subscribers re-read their state after `onReconnected`.
 */
export interface EventBus {
  /**
   * @param manager the caller's transaction: the message leaves when it commits and never when it rolls back;
   *   null sends at once
   * @throws EventBusError BUS_MESSAGE_TOO_LARGE above MAX_MESSAGE_BYTES
   */
  publish<T extends BusTopic>(
    manager: EntityManager | null,
    topic: T,
    message: BusMessages[T],
  ): Promise<void>;
  /** A handler that throws is logged and disturbs no other handler. */
  subscribe<T extends BusTopic>(topic: T, handler: BusHandler<T>): Unsubscribe;
  /** Called after the connection came back: messages of the meantime are lost. */
  onReconnected(handler: () => void): Unsubscribe;
  /** Resolves once messages are being received. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export const EVENT_BUS = Symbol('EventBus');

/** PostgreSQL refuses notifications of 8,000 bytes; the rest is room for the envelope. */
export const MAX_MESSAGE_BYTES = 7_000;
