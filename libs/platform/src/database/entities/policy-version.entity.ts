import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { CreatedAtColumn } from '../columns.js';
import { PolicyPackEntity } from './policy-pack.entity.js';

/**
 * Every content policy that has ever judged anything here, by the hash that verdicts cite. The hash covers the stored
 * pack and the text classifier of the release that judged, so one pack can have several.
 */
@Entity('policy_versions')
export class PolicyVersionEntity {
  @PrimaryColumn({ type: 'text' })
  hash: string;

  @Column({ type: 'text' })
  label: string;

  /** Null for versions from before packs were stored. */
  @Column({ type: 'uuid', nullable: true })
  packId: string | null;

  @ManyToOne(() => PolicyPackEntity, { nullable: true })
  @JoinColumn({ name: 'pack_id' })
  pack?: Relation<PolicyPackEntity> | null;

  @CreatedAtColumn()
  firstSeenAt: Date;
}
