import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { CreatedAtColumn, IdColumn } from '../columns.js';
import type { JsonObject } from '../json.js';
import { UserEntity } from './user.entity.js';

/** What operators did, for other operators to read. */
@Entity('operator_events')
@Index(['createdAt', 'id'])
export class OperatorEventEntity {
  @IdColumn()
  id: string;

  /** Null when the system acted. */
  @Column({ type: 'uuid', nullable: true })
  actorId: string | null;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'actor_id' })
  actor?: Relation<UserEntity> | null;

  @Column({ type: 'text' })
  action: string;

  /** What was acted on, such as `user:<id>` or `flag:<key>`. */
  @Column({ type: 'text' })
  target: string;

  @Column({ type: 'jsonb', default: {} })
  payload: JsonObject;

  @CreatedAtColumn()
  createdAt: Date;
}
