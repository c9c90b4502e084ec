import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CheckOneOf,
  CreatedAtColumn,
  IdColumn,
  OptionalTimestampColumn,
  TimestampColumn,
} from '../columns.js';
import { UserEntity } from './user.entity.js';

export const SIGN_IN_TOKEN_PURPOSES = ['sign_in', 'invitation', 'operator'] as const;
export type SignInTokenPurpose = (typeof SIGN_IN_TOKEN_PURPOSES)[number];

/** A link that signs somebody in once. Only its hash is kept: a copy of the table opens nothing. */
@Entity('sign_in_tokens')
@Index(['userId'])
@CheckOneOf('sign_in_tokens', 'purpose', SIGN_IN_TOKEN_PURPOSES)
export class SignInTokenEntity {
  @IdColumn()
  id: string;

  /** SHA-256 of the token, in hexadecimal. */
  @Column({ type: 'text', unique: true })
  tokenHash: string;

  @Column({ type: 'uuid' })
  userId: string;

  @ManyToOne(() => UserEntity, { nullable: false })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<UserEntity>;

  @Column({ type: 'text' })
  purpose: SignInTokenPurpose;

  @TimestampColumn()
  expiresAt: Date;

  @OptionalTimestampColumn()
  consumedAt: Date | null;

  @CreatedAtColumn()
  createdAt: Date;
}
