import { Column, Entity, Index } from 'typeorm';
import { CreatedAtColumn, IdColumn } from '../columns.js';

/** Long enough to try a new version on last week's prompts a week late. The public policy page tells people. */
export const REFUSED_PROMPTS_KEPT_DAYS = 15;

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
