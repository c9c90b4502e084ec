import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EVENT_BUS, type EventBus, type Unsubscribe } from '#platform';
import { WakeUp } from '../../events/wake-up.js';

/** One bus subscription for the whole process; rings the bells of those who follow a generation. */
@Injectable()
export class GenerationEventHub implements OnModuleInit, OnModuleDestroy {
  readonly #followers = new Map<string, Set<WakeUp>>();
  #endings: Unsubscribe[] = [];

  constructor(@Inject(EVENT_BUS) private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.#endings = [
      this.bus.subscribe('generation.events', ({ generationId }) => this.#ring(generationId)),
      // What was announced while the connection was away was heard by nobody.
      this.bus.onReconnected(() => this.#ringAll()),
    ];
  }

  onModuleDestroy(): void {
    for (const end of this.#endings) end();
    for (const bells of this.#followers.values()) for (const bell of bells) bell.close();
  }

  /** @returns a bell that rings when the generation has news; `leave` must follow */
  follow(generationId: string): WakeUp {
    const bell = new WakeUp();
    const bells = this.#followers.get(generationId) ?? new Set<WakeUp>();
    this.#followers.set(generationId, bells.add(bell));
    return bell;
  }

  leave(generationId: string, bell: WakeUp): void {
    bell.close();
    const bells = this.#followers.get(generationId);
    bells?.delete(bell);
    if (bells?.size === 0) this.#followers.delete(generationId);
  }

  /** Bells hung at present, for tests and metrics. */
  get followerCount(): number {
    return [...this.#followers.values()].reduce((sum, bells) => sum + bells.size, 0);
  }

  #ring(generationId: string): void {
    for (const bell of this.#followers.get(generationId) ?? []) bell.ring();
  }

  #ringAll(): void {
    for (const generationId of this.#followers.keys()) this.#ring(generationId);
  }
}
