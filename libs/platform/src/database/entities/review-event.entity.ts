import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { CheckOneOf, TimestampColumn } from '../columns.js';
import type { JsonObject } from '../json.js';
import { ReviewCaseEntity } from './review-case.entity.js';
import { UserEntity } from './user.entity.js';

export const REVIEW_EVENT_TYPES = ['opened', 'revealed', 'decided', 'escalated', 'noted'] as const;
export type ReviewEventType = (typeof REVIEW_EVENT_TYPES)[number];

export const REVIEW_ACTOR_KINDS = ['system', 'moderator'] as const;
export type ReviewActorKind = (typeof REVIEW_ACTOR_KINDS)[number];

/** One link of the hash chain over all reviews. A trigger refuses to change or delete a row. */
@Entity('review_events')
@Unique(['caseId', 'sequence'])
@CheckOneOf('review_events', 'type', REVIEW_EVENT_TYPES)
@CheckOneOf('review_events', 'actor_kind', REVIEW_ACTOR_KINDS)
export class ReviewEventEntity {
  /** The position in the chain, from 1 without gaps; given by the log. */
  @PrimaryColumn({ type: 'bigint' })
  id: string;

  @Column({ type: 'uuid' })
  caseId: string;

  @ManyToOne(() => ReviewCaseEntity, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  reviewCase?: Relation<ReviewCaseEntity>;

  /** Within the case, from 1. */
  @Column({ type: 'int' })
  sequence: number;

  @Column({ type: 'text' })
  type: ReviewEventType;

  @Column({ type: 'text' })
  actorKind: ReviewActorKind;

  @Column({ type: 'uuid', nullable: true })
  actorId: string | null;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'actor_id' })
  actor?: Relation<UserEntity> | null;

  @Column({ type: 'jsonb', default: {} })
  payload: JsonObject;

  /** Set by the writer, not by the database: it is part of what is hashed. */
  @TimestampColumn()
  createdAt: Date;

  @Column({ type: 'text' })
  previousHash: string;

  @Column({ type: 'text' })
  hash: string;
}
