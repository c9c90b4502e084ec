import type { Verdict } from '#policy';
import { make } from '../graphql/make.js';
import { invalidInput } from '../graphql/results/invalid-input.result.js';
import { rateLimited } from '../graphql/results/rate-limited.result.js';
import { categoryTitle } from '../policy/category-title.js';
import { toPolicySpan } from '../policy/policy.mapper.js';
import type { CreateGenerationOutcome } from './create-generation.outcome.js';
import {
  AccountSuspendedResult,
  GenerationUnavailableResult,
  PromptRefusedResult,
  QueueFullResult,
  QuotaExceededResult,
  RolloutClosedResult,
} from './create-generation.result.js';
import type { CreateGenerationResult } from './create-generation.union.js';
import { toGeneration } from './generation.mapper.js';

export function toCreateGenerationResult(outcome: CreateGenerationOutcome): typeof CreateGenerationResult {
  switch (outcome.kind) {
    case 'created':
    case 'repeated':
      return toGeneration(outcome.generation);
    case 'refused':
      return toPromptRefused(outcome.verdict);
    case 'quotaExceeded':
      return toQuotaExceeded(outcome);
    case 'invalid':
      return invalidInput(outcome.problems);
    case 'rateLimited':
      return rateLimited(outcome.retryAfterSeconds);
    case 'closed': {
      const { reason, message } = outcome;
      return make(RolloutClosedResult, { code: `ROLLOUT_CLOSED_${reason}`, reason, message });
    }
    case 'suspended': {
      const { suspendedAt, message } = outcome;
      return make(AccountSuspendedResult, { code: 'ACCOUNT_SUSPENDED', message, suspendedAt });
    }
    case 'unavailable': {
      const { message, detail } = outcome;
      return make(GenerationUnavailableResult, { code: 'GENERATION_UNAVAILABLE', message, detail });
    }
    case 'queueFull': {
      const { retryAfterSeconds } = outcome;
      const message = `Too many pictures are waiting already. Please try again in ${retryAfterSeconds} s.`;
      return make(QueueFullResult, { code: 'QUEUE_FULL', message, retryAfterSeconds });
    }
  }
}

/** A verdict that withholds its spans also offers no rewrite: both would teach how to get around the rule. */
function toPromptRefused(verdict: Verdict): PromptRefusedResult {
  const { code, spansWithheld, policyVersion } = verdict;
  const category = verdict.category ?? 'spam';
  return make(PromptRefusedResult, {
    code,
    category,
    categoryTitle: categoryTitle(category),
    message: verdict.reasons[0]?.message ?? 'This prompt breaks the content policy.',
    spans: spansWithheld ? [] : verdict.matches.map(toPolicySpan),
    spansWithheld,
    rewrite: spansWithheld ? null : (verdict.rewrite ?? null),
    policyVersion,
  });
}

function toQuotaExceeded({
  creditsPerDay,
  availableAt,
}: Extract<CreateGenerationOutcome, { kind: 'quotaExceeded' }>): QuotaExceededResult {
  return make(QuotaExceededResult, {
    code: 'QUOTA_EXCEEDED',
    message: `You have used all ${creditsPerDay} credits of the last 24 hours.`,
    creditsPerDay,
    availableAt,
  });
}
