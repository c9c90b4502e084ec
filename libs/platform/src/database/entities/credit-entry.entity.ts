import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { CREDIT_ENTRY_KINDS } from '../../generations/generation-status.js';
import type { CreditEntryKind } from '../../generations/generation-status.js';
import { CheckOneOf, CreatedAtColumn, IdColumn } from '../columns.js';
import { GenerationEntity } from './generation.entity.js';
import { UserEntity } from './user.entity.js';

/** The ledger of credits: rows are added, never changed. One charge and one refund per generation at most. */
@Entity('credit_entries')
@Unique(['generationId', 'kind'])
@Index(['userId', 'createdAt'])
@CheckOneOf('credit_entries', 'kind', CREDIT_ENTRY_KINDS)
@Check('ck_credit_entries_amount', 'amount > 0')
export class CreditEntryEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'uuid' })
  userId: string;

  @ManyToOne(() => UserEntity, { nullable: false })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<UserEntity>;

  @Column({ type: 'uuid', nullable: true })
  generationId: string | null;

  @ManyToOne(() => GenerationEntity)
  @JoinColumn({ name: 'generation_id' })
  generation?: Relation<GenerationEntity> | null;

  @Column({ type: 'text' })
  kind: CreditEntryKind;

  /** Whole credits, always positive; the kind says in which direction. */
  @Column({ type: 'int' })
  amount: number;

  @CreatedAtColumn()
  createdAt: Date;
}
