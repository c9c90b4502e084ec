import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { GENERATION_EVENT_TYPES } from '../../generations/generation-status.js';
import type { GenerationEventType } from '../../generations/generation-status.js';
import { CheckOneOf, CreatedAtColumn } from '../columns.js';
import type { JsonObject } from '../json.js';
import { GenerationEntity } from './generation.entity.js';

/** What happened to a generation, numbered from 1 without gaps, so that a reader knows what it has missed. */
@Entity('generation_events')
@Unique(['generationId', 'sequence'])
@CheckOneOf('generation_events', 'type', GENERATION_EVENT_TYPES)
export class GenerationEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: string;

  @Column({ type: 'uuid' })
  generationId: string;

  @ManyToOne(() => GenerationEntity, { nullable: false })
  @JoinColumn({ name: 'generation_id' })
  generation?: Relation<GenerationEntity>;

  @Column({ type: 'int' })
  sequence: number;

  @Column({ type: 'text' })
  type: GenerationEventType;

  @Column({ type: 'jsonb', default: {} })
  payload: JsonObject;

  @CreatedAtColumn()
  createdAt: Date;
}
