import { Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import type { CostModel, PolicyPack } from '#policy';
import {
  CheckOneOf,
  CreatedAtColumn,
  IdColumn,
  OptionalTimestampColumn,
  TimestampColumn,
} from '../columns.js';
import { UserEntity } from './user.entity.js';

export const POLICY_PACK_STATES = ['draft', 'shadow', 'live', 'retired'] as const;
export type PolicyPackState = (typeof POLICY_PACK_STATES)[number];

export const POLICY_PACK_ORIGINS = ['built_in', 'operator'] as const;
export type PolicyPackOrigin = (typeof POLICY_PACK_ORIGINS)[number];

/**
 * One version of the content policy as data. The database refuses to change or delete the content of a version that is
 * no draft, and to have two that are live.
 */
@Entity('policy_packs')
@Unique(['number'])
@Index('ix_policy_packs_live', ['state'], { unique: true, where: `state = 'live'` })
@CheckOneOf('policy_packs', 'state', POLICY_PACK_STATES)
@CheckOneOf('policy_packs', 'origin', POLICY_PACK_ORIGINS)
export class PolicyPackEntity {
  @IdColumn()
  id: string;

  /** What people call it: 1, 2, 3 … in the order of making. */
  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'text' })
  state: PolicyPackState;

  @Column({ type: 'text' })
  origin: PolicyPackOrigin;

  /** What this version is for, in its author's words. */
  @Column({ type: 'text', default: '' })
  note: string;

  @Column({ type: 'jsonb' })
  pack: PolicyPack;

  /** What mistakes cost; the classifier's thresholds follow from it. */
  @Column({ type: 'jsonb' })
  costs: CostModel;

  /** SHA-256 of pack and costs, hex. */
  @Column({ type: 'text' })
  contentHash: string;

  /** Grows with every change; whoever changes it names the revision they saw. */
  @Column({ type: 'int', default: 1 })
  revision: number;

  @Column({ type: 'uuid', nullable: true })
  basedOnId: string | null;

  @ManyToOne(() => PolicyPackEntity, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'based_on_id' })
  basedOn?: Relation<PolicyPackEntity> | null;

  /** Null when it came with a release of Frisket. */
  @Column({ type: 'uuid', nullable: true })
  createdBy: string | null;

  @ManyToOne(() => UserEntity, { nullable: true })
  @JoinColumn({ name: 'created_by' })
  creator?: Relation<UserEntity> | null;

  @CreatedAtColumn()
  createdAt: Date;

  @TimestampColumn()
  updatedAt: Date;

  @OptionalTimestampColumn()
  shadowSince: Date | null;

  /** When it became live, the last time; null when it never was. */
  @OptionalTimestampColumn()
  publishedAt: Date | null;

  @OptionalTimestampColumn()
  retiredAt: Date | null;
}
