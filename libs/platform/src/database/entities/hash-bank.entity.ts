import { Column, Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { CreatedAtColumn, IdColumn } from '../columns.js';
import { UserEntity } from './user.entity.js';

/** Perceptual hashes of pictures that must not come in or go out, for one reason. */
@Entity('hash_banks')
@Unique(['name'])
export class HashBankEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'text' })
  name: string;

  /** Policy category that a match breaks. */
  @Column({ type: 'text' })
  category: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'boolean', default: true })
  enabled: boolean;

  /** PostgreSQL raises it with every change of the bank's entries. */
  @Column({ type: 'int', default: 0 })
  revision: number;

  @CreatedAtColumn()
  createdAt: Date;

  @Column({ type: 'uuid', nullable: true })
  createdBy: string | null;

  @ManyToOne(() => UserEntity, { nullable: true })
  @JoinColumn({ name: 'created_by' })
  creator?: Relation<UserEntity> | null;
}
