import { Injectable } from '@nestjs/common';
import { exampleTexts, overlapOf, type RuleOverlap } from '#policy';
import type { StoredContent } from '../versions/policy-version.read-model.js';
import { MAX_BACK_TEST_DAYS, MAX_BACK_TEST_PROMPTS } from './back-test.service.js';
import { judgeEach } from './judge-pairs.js';
import { PolicyCompiler } from './policy-compiler.js';
import { StoredPromptsReadModel } from './stored-prompts.read-model.js';

const DAY_MS = 86_400_000;
const STRICTEST_STAGE = 0;
/** A matrix that still fits a screen. */
const MAX_RULES = 30;

/** Which rules of a version do the same work. */
@Injectable()
export class RuleOverlapService {
  constructor(
    private readonly prompts: StoredPromptsReadModel,
    private readonly compiler: PolicyCompiler,
  ) {}

  async of(version: StoredContent): Promise<RuleOverlap> {
    const since = new Date(Date.now() - MAX_BACK_TEST_DAYS * DAY_MS);
    const examples = exampleTexts(version.pack).map((text) => ({ text, accessStage: STRICTEST_STAGE }));
    const texts = [...examples, ...(await this.prompts.since(since, MAX_BACK_TEST_PROMPTS))];
    const verdicts = await judgeEach(this.compiler.compile(version), texts);
    const met = verdicts.map(({ ruleIds, shadowRuleIds }) => [...ruleIds, ...shadowRuleIds]);
    return overlapOf(mostMet(met), met);
  }
}

function mostMet(met: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const id of met.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a.localeCompare(b))
    .slice(0, MAX_RULES)
    .map(([id]) => id);
}
