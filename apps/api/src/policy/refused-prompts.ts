import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { RefusedPromptEntity } from '#platform';
import type { JudgedPrompt } from './judged-prompt.js';

/** Long enough to try a new version on last week's prompts a week late. */
export const REFUSED_PROMPTS_KEPT_DAYS = 15;

/**
 * Keeps blocked prompts for a while, without their authors: a version that refuses too much cannot be found among the
 * prompts that were let through.
 */
@Injectable()
export class RefusedPrompts {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async keep({ prompt, accessStage, verdict }: JudgedPrompt): Promise<void> {
    const { manager } = this.dataSource;
    const { policyVersion } = verdict;
    await manager.insert(RefusedPromptEntity, { prompt: storable(prompt), accessStage, policyVersion });
    await manager.query(`DELETE FROM refused_prompts WHERE created_at < now() - make_interval(days => $1)`, [
      REFUSED_PROMPTS_KEPT_DAYS,
    ]);
  }
}

/** PostgreSQL stores neither the null character nor half a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}
