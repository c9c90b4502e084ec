import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { CheckOneOf, CreatedAtColumn } from '../columns.js';
import type { JsonObject } from '../json.js';
import { UserEntity } from './user.entity.js';

export const FEATURE_FLAG_KINDS = ['release', 'kill_switch'] as const;
export type FeatureFlagKind = (typeof FEATURE_FLAG_KINDS)[number];

/** A flag when no Unleash server is configured. The strategies have Unleash's own shape. */
@Entity('feature_flags')
@CheckOneOf('feature_flags', 'kind', FEATURE_FLAG_KINDS)
export class FeatureFlagEntity {
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text' })
  kind: FeatureFlagKind;

  @Column({ type: 'boolean' })
  enabled: boolean;

  @Column({ type: 'jsonb', default: [] })
  strategies: JsonObject[];

  @CreatedAtColumn()
  updatedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  updatedBy: string | null;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'updated_by' })
  updatedByUser?: Relation<UserEntity> | null;
}
