import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { CheckOneOf } from '../columns.js';
import { PolicyPackEntity } from './policy-pack.entity.js';

export const SHADOW_SIDES = ['live', 'shadow'] as const;
export type ShadowSide = (typeof SHADOW_SIDES)[number];

/** How often a rule was met on one side alone where the outcomes differed. */
@Entity('policy_shadow_rule_counts')
@CheckOneOf('policy_shadow_rule_counts', 'side', SHADOW_SIDES)
export class PolicyShadowRuleCountEntity {
  @PrimaryColumn({ type: 'uuid' })
  packId: string;

  @ManyToOne(() => PolicyPackEntity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'pack_id' })
  pack?: Relation<PolicyPackEntity>;

  @PrimaryColumn({ type: 'text' })
  ruleId: string;

  @PrimaryColumn({ type: 'text' })
  side: ShadowSide;

  @Column({ type: 'int' })
  count: number;
}
