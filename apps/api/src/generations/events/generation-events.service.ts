import { Injectable } from '@nestjs/common';
import {
  type GenerationEntity,
  type GenerationEventEntity,
  GenerationReadModel,
  isFinished,
} from '#platform';
import type { SignedInContext } from '../../context/api-context.js';
import { isDatabaseUnavailable } from '../../database/database-unavailable.js';
import { isUuid } from '../../graphql/ids.js';
import { closableStream } from '../../events/closable-stream.js';
import { GenerationEventHub } from './generation-event-hub.js';
import type { WakeUp } from '../../events/wake-up.js';

/** Bounds how late an event is seen whose announcement was lost without the connection noticing. */
const SAFETY_POLL_MS = 10_000;

export interface GenerationNews {
  readonly event: GenerationEventEntity;
  /** Read after the event, so it may already be further. */
  readonly generation: GenerationEntity;
}

/**
 * Follows a generation. The events are read from their table, by sequence; the bus only says when to look. So nothing
 * is missed between replay and live, nothing comes twice, and the order is the table's.
 */
@Injectable()
export class GenerationEventsService {
  constructor(
    private readonly generations: GenerationReadModel,
    private readonly hub: GenerationEventHub,
  ) {}

  /** @returns null when there is no such generation, or when it is somebody else's */
  async follow(
    { user }: SignedInContext,
    id: string,
    afterSequence: number,
  ): Promise<AsyncIterableIterator<GenerationNews> | null> {
    const own = isUuid(id) ? await this.generations.findOwned(id, user.id) : null;
    if (own === null) return null;
    const bell = this.hub.follow(id);
    const news = this.news({ own, afterSequence, bell });
    return closableStream(news, () => this.hub.leave(id, bell));
  }

  /** The events first: the state that goes with them must not be older than they are. */
  private async read(own: GenerationEntity, seen: number): Promise<Reading> {
    try {
      const events = await this.generations.eventsAfter(own.id, seen);
      const generation = await this.generations.findOwned(own.id, own.userId);
      if (generation === null) return { items: [], isOver: true, newestSequence: 0 };
      const items = events.map((event) => ({ event, generation }));
      return { items, isOver: isOver(generation), newestSequence: generation.eventSequence };
    } catch (error) {
      if (isDatabaseUnavailable(error)) return NOTHING_READ;
      throw error;
    }
  }

  private async *news(following: {
    own: GenerationEntity;
    afterSequence: number;
    bell: WakeUp;
  }): AsyncGenerator<GenerationNews, void, void> {
    const { own, bell } = following;
    let seen = following.afterSequence;
    try {
      while (!bell.isClosed) {
        const news = await this.read(own, seen);
        for (const item of news.items) {
          yield item;
          seen = item.event.sequence;
        }
        if (news.isOver && seen >= news.newestSequence) return;
        await bell.wait(SAFETY_POLL_MS);
      }
    } finally {
      this.hub.leave(own.id, bell);
    }
  }
}

interface Reading {
  readonly items: readonly GenerationNews[];
  readonly isOver: boolean;
  readonly newestSequence: number;
}

/** An outage of the database is not the end of the story: the bell rings when it is back. */
const NOTHING_READ: Reading = { items: [], isOver: false, newestSequence: 0 };

/** A held generation is finished for the worker, but a reviewer's word on it is still to come. */
function isOver({ status }: GenerationEntity): boolean {
  return isFinished(status) && status !== 'held';
}
