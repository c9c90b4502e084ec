import { Check, Column, Entity, Index } from 'typeorm';
import { ACCESS_STAGES } from '#rollout';
import type { AccessStage } from '#rollout';
import { CheckOneOf, CreatedAtColumn, IdColumn, OptionalTimestampColumn } from '../columns.js';

export const USER_ROLES = ['member', 'moderator', 'operator'] as const;
export type UserRole = (typeof USER_ROLES)[number];

@Entity('users')
@Index(['createdAt', 'id'])
@CheckOneOf('users', 'role', USER_ROLES)
@Check('ck_users_access_stage', `access_stage IN (${Object.values(ACCESS_STAGES).join(', ')})`)
export class UserEntity {
  @IdColumn()
  id: string;

  /** Compared without regard to case by PostgreSQL. */
  @Column({ type: 'citext', unique: true })
  email: string;

  @Column({ type: 'text' })
  displayName: string;

  @Column({ type: 'text', default: 'member' })
  role: UserRole;

  @Column({ type: 'int', default: ACCESS_STAGES.waitlist })
  accessStage: AccessStage;

  @OptionalTimestampColumn()
  suspendedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  suspensionReason: string | null;

  @CreatedAtColumn()
  createdAt: Date;
}
