import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CreatedAtColumn } from '../columns.js';

/** Every content policy that has ever judged anything here. */
@Entity('policy_versions')
export class PolicyVersionEntity {
  @PrimaryColumn({ type: 'text' })
  hash: string;

  @Column({ type: 'text' })
  label: string;

  @CreatedAtColumn()
  firstSeenAt: Date;
}
