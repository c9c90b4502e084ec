import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { PolicyVersionEntity } from '#platform';
import { defaultPolicy, type Verdict } from '#policy';
import type { SignedInContext } from '../context/api-context.js';

const POLICY_LABEL = 'frisket';

/** The content policy in force. */
@Injectable()
export class PromptReview {
  readonly #policy = defaultPolicy();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  get version(): string {
    return this.#policy.version;
  }

  /** Every verdict cites its policy's version, so the version is on record before the first verdict. */
  async onApplicationBootstrap(): Promise<void> {
    await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(PolicyVersionEntity)
      .values({ hash: this.version, label: POLICY_LABEL })
      .orIgnore()
      .execute();
  }

  review({ user }: SignedInContext, prompt: string): Verdict {
    return this.#policy.reviewPrompt(prompt, { accessStage: user.accessStage });
  }
}
