import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { WAITLIST_STATES } from '#rollout';
import type { WaitlistState } from '#rollout';
import {
  CheckOneOf,
  CreatedAtColumn,
  IdColumn,
  OptionalTimestampColumn,
  TimestampColumn,
} from '../columns.js';
import { UserEntity } from './user.entity.js';

@Entity('waitlist_entries')
@Index(['state', 'createdAt', 'id'])
@Index(['createdAt', 'id'])
@CheckOneOf('waitlist_entries', 'state', WAITLIST_STATES)
export class WaitlistEntryEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'citext', unique: true })
  email: string;

  @Column({ type: 'text' })
  intendedUse: string;

  @TimestampColumn()
  policyAgreedAt: Date;

  @Column({ type: 'text', default: 'waiting' })
  state: WaitlistState;

  @OptionalTimestampColumn()
  invitedAt: Date | null;

  @OptionalTimestampColumn()
  acceptedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  userId: string | null;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'user_id' })
  user?: Relation<UserEntity> | null;

  @CreatedAtColumn()
  createdAt: Date;
}
