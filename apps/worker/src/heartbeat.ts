import { Logger } from '@nestjs/common';
import { HEARTBEAT_INTERVAL_MS, messageOf, type WorkerRegistry, type WorkerStatus } from '#platform';

export interface HeartbeatOptions {
  registry: Pick<WorkerRegistry, 'beat' | 'leave' | 'forgetDead'>;
  status: () => WorkerStatus;
}

/** Tells the registry, again and again, that this worker lives and how it is. */
export class Heartbeat {
  readonly #logger = new Logger('Heartbeat');
  readonly #options: HeartbeatOptions;
  #timer: NodeJS.Timeout | null = null;
  /** Beats go out one by one, so that an old state never overwrites a newer one. */
  #lastBeat: Promise<void> = Promise.resolve();

  constructor(options: HeartbeatOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.beat(), HEARTBEAT_INTERVAL_MS);
    void this.#options.registry.forgetDead().catch((error: unknown) => this.#complain(error));
    void this.beat();
  }

  /** Sends the present state. A database that is away hears the next one. */
  beat(): Promise<void> {
    const send = (): Promise<void> => this.#options.registry.beat(this.#options.status());
    this.#lastBeat = this.#lastBeat.then(send).catch((error: unknown) => this.#complain(error));
    return this.#lastBeat;
  }

  /** Ends the beating and takes this worker off the list. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#lastBeat;
    const { workerId } = this.#options.status();
    await this.#options.registry.leave(workerId).catch((error: unknown) => this.#complain(error));
  }

  #complain(error: unknown): void {
    this.#logger.warn(`The heartbeat was not recorded: ${messageOf(error)}`);
  }
}
