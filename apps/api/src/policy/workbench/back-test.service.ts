import { Injectable } from '@nestjs/common';
import { compareVerdicts, type VerdictComparison } from '#policy';
import { PolicyVersionReadModel, type StoredContent } from '../versions/policy-version.read-model.js';
import { judgePairs, type TextToJudge } from './judge-pairs.js';
import { PolicyCompiler } from './policy-compiler.js';
import { StoredPromptsReadModel } from './stored-prompts.read-model.js';

/** A few seconds of a core. */
export const MAX_BACK_TEST_PROMPTS = 1000;
/** Refused prompts are kept no longer. */
export const MAX_BACK_TEST_DAYS = 14;

const DAY_MS = 86_400_000;

export interface BackTestResult {
  readonly comparison: VerdictComparison<TextToJudge>;
  readonly isCapped: boolean;
}

/** What would have changed: stored prompts, judged by the live version and by another. */
@Injectable()
export class BackTestService {
  constructor(
    private readonly prompts: StoredPromptsReadModel,
    private readonly versions: PolicyVersionReadModel,
    private readonly compiler: PolicyCompiler,
  ) {}

  /** @param days how far back, 1 to MAX_BACK_TEST_DAYS */
  async run(version: StoredContent, days: number): Promise<BackTestResult> {
    const live = (await this.versions.liveContent()) ?? version;
    const since = new Date(Date.now() - days * DAY_MS);
    const found = await this.prompts.since(since, MAX_BACK_TEST_PROMPTS + 1);
    const texts = found.slice(0, MAX_BACK_TEST_PROMPTS);
    const [before, after] = [this.compiler.compile(live), this.compiler.compile(version)];
    const comparison = compareVerdicts(await judgePairs(before, after, texts));
    return { comparison, isCapped: found.length > texts.length };
  }
}
