import type { EntityManager } from 'typeorm';
import { chainEvent, GENESIS_HASH } from '#policy';
import type { ChainedEvent, JsonValue } from '#policy';
import { ReviewEventEntity } from '../database/entities/review-event.entity.js';
import type { ReviewEventType } from '../database/entities/review-event.entity.js';
import type { JsonObject } from '../database/json.js';

export interface NewReviewEvent {
  readonly caseId: string;
  readonly type: ReviewEventType;
  /** The reviewer's user id; null when the system acts. */
  readonly actorId: string | null;
  readonly payload?: JsonObject;
}

/** What the hash covers, besides the position and the hash before. */
type SealedColumns = Pick<
  ReviewEventEntity,
  'caseId' | 'sequence' | 'type' | 'actorKind' | 'actorId' | 'payload' | 'createdAt'
>;

/** Any number, as long as every writer of the log uses the same one. */
const CHAIN_LOCK_KEY = 7_401_903;

/** The record of all reviews: events are added and never changed, and each one seals the one before it. */
export class ReviewLog {
  constructor(private readonly now: () => Date = () => new Date()) {}

  /**
   * Adds an event in the caller's transaction. Writers take turns until they commit, so call this last.
   * NOTE: ids are the positions in the chain, without gaps; a sequence of PostgreSQL would leave some.
   */
  async append(manager: EntityManager, event: NewReviewEvent): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [CHAIN_LOCK_KEY]);
    const [last] = await manager.find(ReviewEventEntity, { order: { id: 'DESC' }, take: 1 });
    const content: SealedColumns = {
      caseId: event.caseId,
      sequence: (await manager.countBy(ReviewEventEntity, { caseId: event.caseId })) + 1,
      type: event.type,
      actorKind: event.actorId === null ? 'system' : 'moderator',
      actorId: event.actorId,
      payload: event.payload ?? {},
      createdAt: this.now(),
    };
    const { sequence, previousHash, hash } = chainEvent(last ? asLink(last) : null, sealedContent(content));
    const link = { ...content, id: String(sequence), previousHash, hash };
    await manager.save(Object.assign(new ReviewEventEntity(), link));
  }
}

export type ReviewLogCheck =
  | { readonly kind: 'intact'; readonly eventCount: number; readonly lastHash: string }
  /** The first event that is not as it was written, or that follows one which is missing. */
  | { readonly kind: 'broken'; readonly eventId: string };

const VERIFY_BATCH_ROWS = 1_000;

/**
 * Walks the whole chain. It proves that nothing was changed, removed from the middle or put in; whether the newest
 * events were cut off shows only against a `lastHash` that was noted down elsewhere.
 */
export async function verifyReviewLog(manager: EntityManager): Promise<ReviewLogCheck> {
  let previous: ReviewEventEntity | null = null;
  for (;;) {
    const batch: ReviewEventEntity[] = await readAfter(manager, previous?.id ?? '0');
    for (const event of batch) {
      if (!follows(event, previous)) return { kind: 'broken', eventId: event.id };
      previous = event;
    }
    if (batch.length < VERIFY_BATCH_ROWS) break;
  }
  return {
    kind: 'intact',
    eventCount: Number(previous?.id ?? 0),
    lastHash: previous?.hash ?? GENESIS_HASH,
  };
}

function readAfter(manager: EntityManager, id: string): Promise<ReviewEventEntity[]> {
  return manager
    .createQueryBuilder(ReviewEventEntity, 'event')
    .where('event.id > :id', { id })
    .orderBy('event.id')
    .take(VERIFY_BATCH_ROWS)
    .getMany();
}

function follows(event: ReviewEventEntity, previous: ReviewEventEntity | null): boolean {
  const expected = chainEvent(previous && asLink(previous), sealedContent(event));
  return (
    event.id === String(expected.sequence) &&
    event.previousHash === expected.previousHash &&
    event.hash === expected.hash
  );
}

function asLink(event: ReviewEventEntity): ChainedEvent {
  return {
    sequence: Number(event.id),
    payload: sealedContent(event),
    previousHash: event.previousHash,
    hash: event.hash,
  };
}

/** As JSON writes and reads it, because that is what comes back from the database when it is verified. */
function sealedContent(event: SealedColumns): JsonValue {
  const { caseId, sequence, type, actorKind, actorId, payload, createdAt } = event;
  return JSON.parse(JSON.stringify({ caseId, sequence, type, actorKind, actorId, payload, createdAt }));
}
