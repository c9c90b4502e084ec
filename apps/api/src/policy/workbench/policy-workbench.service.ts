import { Injectable } from '@nestjs/common';
import type { SignedInContext } from '../../context/api-context.js';
import { codedError, ERROR_CODES } from '../../graphql/errors.js';
import { make } from '../../graphql/make.js';
import { RateLimiter } from '../../limits/rate-limiter.js';
import type { RateLimitName } from '../../limits/rate-limits.js';
import { toPolicySpan } from '../policy.mapper.js';
import { PolicyVersionReadModel, type StoredContent } from '../versions/policy-version.read-model.js';
import { MAX_BACK_TEST_DAYS } from './back-test.service.js';
import { diffVersions } from './diff-versions.js';
import { PolicyCompiler } from './policy-compiler.js';
import type { PolicyDiffEntryType } from './policy-diff.types.js';
import { PolicyTestReasonType, PolicyTestVerdictType } from './test-verdict.type.js';

const MAX_TESTED_VERSIONS = 3;

export interface TestWish {
  readonly text: string;
  readonly versionIds: readonly string[];
  readonly accessStage: number;
}

/** Versions as somebody wants to look at them: one text, one difference. */
@Injectable()
export class PolicyWorkbenchService {
  constructor(
    private readonly versions: PolicyVersionReadModel,
    private readonly compiler: PolicyCompiler,
    private readonly limiter: RateLimiter,
  ) {}

  async test(context: SignedInContext, wish: TestWish): Promise<PolicyTestVerdictType[]> {
    await this.pace(context, 'policy.test.user');
    if (wish.versionIds.length > MAX_TESTED_VERSIONS) {
      throw badInput(`At most ${MAX_TESTED_VERSIONS} versions can be tried at once.`);
    }
    const contents = await Promise.all(wish.versionIds.map((id) => this.versions.contentOf(id)));
    return contents.flatMap((content) => (content === null ? [] : [this.verdictOf(content, wish)]));
  }

  async diff(id: string): Promise<PolicyDiffEntryType[]> {
    const version = await this.found(id);
    const live = await this.versions.liveContent();
    return live === null ? [] : diffVersions(live, version);
  }

  /** Counts towards the limit of what costs seconds of a core. */
  async versionToMeasure(context: SignedInContext, id: string): Promise<StoredContent> {
    await this.pace(context, 'policy.measure.user');
    return this.found(id);
  }

  checkedDays(days: number): number {
    if (days >= 1 && days <= MAX_BACK_TEST_DAYS) return days;
    throw badInput(`Choose between 1 and ${MAX_BACK_TEST_DAYS} days.`);
  }

  private async found(id: string): Promise<StoredContent> {
    const version = await this.versions.contentOf(id);
    if (version !== null) return version;
    throw codedError(ERROR_CODES.notFound, 'There is no such version of the policy.');
  }

  private async pace({ user }: SignedInContext, limit: RateLimitName): Promise<void> {
    const answer = await this.limiter.take(limit, user.id);
    if (answer.allowed) return;
    throw codedError(
      ERROR_CODES.rateLimited,
      `That was too often. Please try again in ${answer.retryAfterSeconds} s.`,
    );
  }

  private verdictOf(content: StoredContent, { text, accessStage }: TestWish): PolicyTestVerdictType {
    const policy = this.compiler.compile(content);
    const startMs = performance.now();
    const verdict = policy.reviewPrompt(text, { accessStage });
    const reviewMs = performance.now() - startMs;
    const { outcome, code, score, ruleIds, shadowRuleIds, spansWithheld, rewrite = null } = verdict;
    return make(PolicyTestVerdictType, {
      versionId: content.id,
      versionNumber: content.number,
      outcome,
      code,
      score,
      matches: verdict.matches.map(toPolicySpan),
      reasons: verdict.reasons.map((reason) => make(PolicyTestReasonType, { ...reason })),
      ruleIds,
      shadowRuleIds,
      spansWithheld,
      rewrite,
      reviewMs,
    });
  }
}

function badInput(message: string): Error {
  return codedError(ERROR_CODES.badUserInput, message);
}
