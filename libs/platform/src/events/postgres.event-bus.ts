import { Logger } from '@nestjs/common';
import { Client, type Notification } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { decodeEnvelope, encodeEnvelope } from './envelope.js';
import type { BusHandler, BusMessages, BusTopic, EventBus, Unsubscribe } from './event-bus.js';
import { Subscriptions } from './subscriptions.js';

const CHANNEL = 'frisket_events';

/** Quick enough that a restarted database is not noticed by a person, slow enough not to hammer a dead one. */
const FIRST_RETRY_DELAY_MS = 200;
const MAX_RETRY_DELAY_MS = 5_000;
const CONNECTION_TIMEOUT_MS = 5_000;
/** Finds a connection that died without a word (a cut network), which would otherwise never deliver again. */
const PROBE_INTERVAL_MS = 30_000;
const PROBE_TIMEOUT_MS = 5_000;

/** LISTEN/NOTIFY: one dedicated connection per process receives, publishing rides on the caller's transaction. */
export class PostgresEventBus implements EventBus {
  readonly #logger = new Logger('EventBus');
  readonly #subscriptions = new Subscriptions(this.#logger);
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #wasConnected = false;
  #stopped = true;

  constructor(
    private readonly databaseUrl: string,
    private readonly dataSource: DataSource,
  ) {}

  async publish<T extends BusTopic>(
    manager: EntityManager | null,
    topic: T,
    message: BusMessages[T],
  ): Promise<void> {
    const envelope = encodeEnvelope(topic, message);
    await (manager ?? this.dataSource).query('SELECT pg_notify($1, $2)', [CHANNEL, envelope]);
  }

  subscribe<T extends BusTopic>(topic: T, handler: BusHandler<T>): Unsubscribe {
    return this.#subscriptions.add(topic, handler);
  }

  onReconnected(handler: () => void): Unsubscribe {
    return this.#subscriptions.addReconnected(handler);
  }

  /** Resolves when the first connection listens; a database that is down at that moment rejects. */
  async start(): Promise<void> {
    this.#stopped = false;
    await this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer();
    const client = this.#client;
    this.#client = null;
    client?.removeAllListeners();
    // A connection that is already broken cannot say goodbye, which is as good as closed.
    client?.on('error', () => undefined);
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: 'frisket-events',
      keepAlive: true,
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      query_timeout: PROBE_TIMEOUT_MS,
    });
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', (notification) => this.#receive(notification));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      client.removeAllListeners();
      client.on('error', () => undefined);
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.#stopped) return void (await client.end().catch(() => undefined));
    this.#client = client;
    this.#connected();
  }

  #connected(): void {
    this.#failures = 0;
    this.#scheduleProbe();
    if (this.#wasConnected) {
      this.#logger.log('The event connection is back.');
      this.#subscriptions.announceReconnected();
    }
    this.#wasConnected = true;
  }

  #receive(notification: Notification): void {
    const envelope = decodeEnvelope(notification.payload ?? '');
    if (envelope === null) return this.#logger.warn('Ignored a notification that is not one of ours.');
    this.#subscriptions.deliver(envelope);
  }

  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    this.#logger.warn('The event connection to PostgreSQL was lost; connecting again.');
    this.#scheduleRetry();
  }

  #scheduleRetry(): void {
    if (this.#stopped) return;
    const delayMs = Math.min(FIRST_RETRY_DELAY_MS * 2 ** this.#failures, MAX_RETRY_DELAY_MS);
    this.#failures += 1;
    this.#setTimer(delayMs, () => this.#connect().catch(() => this.#scheduleRetry()));
  }

  #scheduleProbe(): void {
    if (this.#stopped) return;
    this.#setTimer(PROBE_INTERVAL_MS, async () => {
      const client = this.#client;
      if (client === null) return;
      await client.query('SELECT 1').then(
        () => this.#scheduleProbe(),
        () => this.#lost(client),
      );
    });
  }

  #setTimer(delayMs: number, work: () => Promise<void>): void {
    this.#cancelTimer();
    this.#timer = setTimeout(() => void work(), delayMs);
    this.#timer.unref();
  }

  #cancelTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
