import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { VerdictOutcome } from '../../generations/generation-status.js';
import { TimestampColumn } from '../columns.js';
import { PolicyPackEntity } from './policy-pack.entity.js';

/** One of the latest prompts about which the live version and one in shadow disagree. A ring: new ones replace old ones. */
@Entity('policy_shadow_examples')
export class PolicyShadowExampleEntity {
  @PrimaryColumn({ type: 'uuid' })
  packId: string;

  @ManyToOne(() => PolicyPackEntity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'pack_id' })
  pack?: Relation<PolicyPackEntity>;

  @PrimaryColumn({ type: 'int' })
  slot: number;

  @Column({ type: 'text' })
  prompt: string;

  @Column({ type: 'text' })
  liveOutcome: VerdictOutcome;

  @Column({ type: 'text' })
  shadowOutcome: VerdictOutcome;

  @Column({ type: 'text', array: true })
  liveRuleIds: string[];

  @Column({ type: 'text', array: true })
  shadowRuleIds: string[];

  @TimestampColumn()
  judgedAt: Date;
}
