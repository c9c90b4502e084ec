import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { RefusedPromptEntity } from '#platform';
import type { JudgedPrompt } from './judged-prompt.js';

/**
 * Keeps blocked prompts for a while, without their authors: a version that refuses too much cannot be found among the
 * prompts that were let through. The worker deletes them when their time is over.
 */
@Injectable()
export class RefusedPrompts {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async keep({ prompt, accessStage, verdict }: JudgedPrompt): Promise<void> {
    const { policyVersion } = verdict;
    const row = { prompt: storable(prompt), accessStage, policyVersion };
    await this.dataSource.manager.insert(RefusedPromptEntity, row);
  }
}

/** PostgreSQL stores neither the null character nor half a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}
