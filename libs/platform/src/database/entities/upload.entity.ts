import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { CheckOneOf, CreatedAtColumn, IdColumn, TimestampColumn } from '../columns.js';
import { UserEntity } from './user.entity.js';

export const UPLOAD_PURPOSES = ['source', 'mask'] as const;
export type UploadPurpose = (typeof UPLOAD_PURPOSES)[number];

/** A person's own picture, decoded, freed of metadata and stored as PNG. Seen by its owner and by reviewers only. */
@Entity('uploads')
@Index(['expiresAt'])
@CheckOneOf('uploads', 'purpose', UPLOAD_PURPOSES)
export class UploadEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'uuid' })
  userId: string;

  @ManyToOne(() => UserEntity, { nullable: false })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<UserEntity>;

  @Column({ type: 'text' })
  purpose: UploadPurpose;

  /** Null once its time was over and the pixels were deleted; the row stays while a generation refers to it. */
  @Column({ type: 'text', nullable: true })
  storageKey: string | null;

  @Column({ type: 'text' })
  contentSha256: string;

  @Column({ type: 'int' })
  widthPx: number;

  @Column({ type: 'int' })
  heightPx: number;

  @Column({ type: 'int' })
  sizeBytes: number;

  @CreatedAtColumn()
  createdAt: Date;

  @TimestampColumn()
  expiresAt: Date;
}
