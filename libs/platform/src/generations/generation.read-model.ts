import { In } from 'typeorm';
import type { DataSource } from 'typeorm';
import { GenerationEventEntity } from '../database/entities/generation-event.entity.js';
import { GenerationEntity } from '../database/entities/generation.entity.js';
import { ImageEntity } from '../database/entities/image.entity.js';
import { newestFirstPage } from '../database/keyset-page.js';
import type { Keyset, KeysetPage } from '../database/keyset-page.js';
import { CreditLedger } from './credit-ledger.js';
import type { CreditUsage } from './credit-ledger.js';

/** What screens ask about generations. */
export class GenerationReadModel {
  readonly #credits = new CreditLedger();

  constructor(private readonly dataSource: DataSource) {}

  /** Null when there is none, or when it is somebody else's. */
  findOwned(id: string, userId: string): Promise<GenerationEntity | null> {
    return this.dataSource.manager.findOneBy(GenerationEntity, { id, userId });
  }

  /** Somebody's generations, newest first. */
  pageOfUser(
    userId: string,
    page: { first: number; after: Keyset | null },
  ): Promise<KeysetPage<GenerationEntity>> {
    const query = this.dataSource.manager
      .createQueryBuilder(GenerationEntity, 'generation')
      .where('generation.userId = :userId', { userId });
    return newestFirstPage(query, page);
  }

  countOfUser(userId: string): Promise<number> {
    return this.dataSource.manager.countBy(GenerationEntity, { userId });
  }

  /** Pictures their owner may see, by generation and position. */
  visibleImages(generationIds: readonly string[]): Promise<ImageEntity[]> {
    return this.dataSource.manager.find(ImageEntity, {
      where: { generationId: In([...generationIds]), visibility: 'visible' },
      order: { generationId: 'ASC', position: 'ASC' },
    });
  }

  /** Generations that no worker has taken yet. */
  countWaiting(): Promise<number> {
    return this.dataSource.manager.countBy(GenerationEntity, { status: 'queued' });
  }

  /** Place in the line, 1 is next, of those among the given that wait; the others are left out. */
  async queuePositions(ids: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; position: string }[] = await this.dataSource.query(QUEUE_POSITIONS_SQL, [ids]);
    return new Map(rows.map((row) => [row.id, Number(row.position)]));
  }

  /** What a reader who has seen `sequence` missed, oldest first. Of the progress only the newest is left. */
  eventsAfter(generationId: string, sequence: number): Promise<GenerationEventEntity[]> {
    return this.dataSource.manager
      .createQueryBuilder(GenerationEventEntity, 'event')
      .where('event.generationId = :generationId AND event.sequence > :sequence', { generationId, sequence })
      .andWhere(`(event.type <> 'progress' OR event.sequence = (${NEWEST_PROGRESS_SQL}))`)
      .orderBy('event.sequence')
      .getMany();
  }

  /** Credits that count against somebody's allowance. */
  creditUsage(userId: string, now?: Date): Promise<CreditUsage> {
    return this.#credits.usage(this.dataSource.manager, userId, now);
  }
}

const QUEUE_POSITIONS_SQL = `
  SELECT id, position FROM (
    SELECT id, row_number() OVER (ORDER BY created_at, id) AS position FROM generations WHERE status = 'queued'
  ) AS line
  WHERE id = ANY ($1)`;

const NEWEST_PROGRESS_SQL = `
  SELECT max(newest.sequence) FROM generation_events AS newest
  WHERE newest.generation_id = event.generation_id AND newest.type = 'progress'`;
