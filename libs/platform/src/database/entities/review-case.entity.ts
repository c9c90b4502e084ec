import { Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { CheckOneOf, IdColumn, OptionalTimestampColumn, TimestampColumn } from '../columns.js';
import { GenerationEntity } from './generation.entity.js';
import { UserEntity } from './user.entity.js';

export const REVIEW_CASE_STATES = ['open', 'escalated', 'closed'] as const;
export type ReviewCaseState = (typeof REVIEW_CASE_STATES)[number];

export const REVIEW_DECISIONS = ['approve', 'reject'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

export const REVIEW_CASE_SOURCES = ['verdict'] as const;
export type ReviewCaseSource = (typeof REVIEW_CASE_SOURCES)[number];

/** Something a person must look at. Its history is in `review_events`; this row is where it stands now. */
@Entity('review_cases')
@Unique(['generationId'])
@Index(['state', 'priority', 'openedAt', 'id'])
@CheckOneOf('review_cases', 'state', REVIEW_CASE_STATES)
@CheckOneOf('review_cases', 'source', REVIEW_CASE_SOURCES)
@CheckOneOf('review_cases', 'decision', REVIEW_DECISIONS)
export class ReviewCaseEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'uuid' })
  generationId: string;

  @ManyToOne(() => GenerationEntity, { nullable: false })
  @JoinColumn({ name: 'generation_id' })
  generation?: Relation<GenerationEntity>;

  @Column({ type: 'text', default: 'open' })
  state: ReviewCaseState;

  @Column({ type: 'text', default: 'verdict' })
  source: ReviewCaseSource;

  /** The policy category that the verdict named. */
  @Column({ type: 'text', nullable: true })
  category: string | null;

  @Column({ type: 'text' })
  policyVersion: string;

  /** Higher comes first. */
  @Column({ type: 'int', default: 0 })
  priority: number;

  /** Grows with every change; a decision names the version it was made on. */
  @Column({ type: 'int', default: 1 })
  version: number;

  @TimestampColumn()
  openedAt: Date;

  @OptionalTimestampColumn()
  decidedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'decided_by' })
  decidedByUser?: Relation<UserEntity> | null;

  @Column({ type: 'text', nullable: true })
  decision: ReviewDecision | null;

  @Column({ type: 'text', nullable: true })
  decisionCategory: string | null;

  @Column({ type: 'text', nullable: true })
  decisionNote: string | null;
}
