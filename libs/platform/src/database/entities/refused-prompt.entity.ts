import { Column, Entity, Index } from 'typeorm';
import { CreatedAtColumn, IdColumn } from '../columns.js';

/**
 * A prompt that the policy blocked, kept for a few weeks and without its author, so that a new version can be tried on
 * what the present one refuses.
 */
@Entity('refused_prompts')
@Index(['createdAt'])
export class RefusedPromptEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'text' })
  prompt: string;

  @Column({ type: 'int' })
  accessStage: number;

  @Column({ type: 'text' })
  policyVersion: string;

  @CreatedAtColumn()
  createdAt: Date;
}
