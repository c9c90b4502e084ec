import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EVENT_BUS, type EventBus, type Unsubscribe } from '#platform';
import { isDatabaseUnavailable } from '../../database/database-unavailable.js';
import { closableStream } from '../../events/closable-stream.js';
import { WakeUp } from '../../events/wake-up.js';
import { ReviewCaseReadModel } from './review-case.read-model.js';

/** Bounds how old the number can be when an announcement was lost. */
const SAFETY_POLL_MS = 30_000;

/** Tells consoles how many cases wait. */
@Injectable()
export class ReviewQueueFeed implements OnModuleInit, OnModuleDestroy {
  readonly #bells = new Set<WakeUp>();
  #endings: Unsubscribe[] = [];

  constructor(
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    private readonly cases: ReviewCaseReadModel,
  ) {}

  onModuleInit(): void {
    const ringAll = () => {
      for (const bell of this.#bells) bell.ring();
    };
    this.#endings = [this.bus.subscribe('review.changed', ringAll), this.bus.onReconnected(ringAll)];
  }

  onModuleDestroy(): void {
    for (const end of this.#endings) end();
    for (const bell of this.#bells) bell.close();
  }

  /** The number now, and again after every change. */
  follow(): AsyncIterableIterator<number> {
    const bell = new WakeUp();
    this.#bells.add(bell);
    return closableStream(this.counts(bell), () => bell.close());
  }

  /** Null while the database is away; the bell rings when it is back. */
  private async count(): Promise<number | null> {
    try {
      return await this.cases.countOpen();
    } catch (error) {
      if (isDatabaseUnavailable(error)) return null;
      throw error;
    }
  }

  private async *counts(bell: WakeUp): AsyncGenerator<number, void, void> {
    try {
      while (!bell.isClosed) {
        const count = await this.count();
        if (count !== null) yield count;
        await bell.wait(SAFETY_POLL_MS);
      }
    } finally {
      this.#bells.delete(bell);
    }
  }
}
