import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { VerdictOutcome } from '../../generations/generation-status.js';
import { PolicyPackEntity } from './policy-pack.entity.js';

/** How many prompts got which outcome from the live version and which from one in shadow. */
@Entity('policy_shadow_counts')
export class PolicyShadowCountEntity {
  @PrimaryColumn({ type: 'uuid' })
  packId: string;

  @ManyToOne(() => PolicyPackEntity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'pack_id' })
  pack?: Relation<PolicyPackEntity>;

  @PrimaryColumn({ type: 'text' })
  liveOutcome: VerdictOutcome;

  @PrimaryColumn({ type: 'text' })
  shadowOutcome: VerdictOutcome;

  @Column({ type: 'int' })
  count: number;
}
