import { Check, Column, Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { CreatedAtColumn, IdColumn } from '../columns.js';
import { HashBankEntity } from './hash-bank.entity.js';
import { packHashes, unpackHashes } from './packed-hashes.js';
import { UserEntity } from './user.entity.js';

@Entity('hash_bank_entries')
@Unique(['bankId', 'pdqHash'])
@Check('ck_hash_bank_entries_pdq_hash', `pdq_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_hash_bank_entries_crop_hashes', 'octet_length(crop_hashes) % 32 = 0')
export class HashBankEntryEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'uuid' })
  bankId: string;

  @ManyToOne(() => HashBankEntity, { nullable: false })
  @JoinColumn({ name: 'bank_id' })
  bank?: Relation<HashBankEntity>;

  /** 256 bits as 64 hexadecimal digits. */
  @Column({ type: 'text' })
  pdqHash: string;

  /** Hashes of the picture's usual crops, packed in the database; none where only a hash was given. */
  @Column({ type: 'bytea', default: () => `'\\x'`, transformer: { to: packHashes, from: unpackHashes } })
  cropHashes: string[];

  /** Which crops they are: see `CROP_VERSION`. */
  @Column({ type: 'smallint', default: 0 })
  cropVersion: number;

  @Column({ type: 'text', default: '' })
  note: string;

  @CreatedAtColumn()
  createdAt: Date;

  @Column({ type: 'uuid', nullable: true })
  createdBy: string | null;

  @ManyToOne(() => UserEntity, { nullable: true })
  @JoinColumn({ name: 'created_by' })
  creator?: Relation<UserEntity> | null;
}
