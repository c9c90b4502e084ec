import type { ConceptMatch } from '../rules/concept-matcher.js';
import type { RuleHit } from '../rules/evaluate-rules.js';
import type { PolicyCategory } from '../vocabulary/policy-category.js';
import type { VerdictOutcome } from '../vocabulary/verdict.js';

/** One reason for a verdict, whatever found it: a rule, the classifier, the gibberish gate or an image network. */
export interface Finding {
  readonly ruleId: string;
  readonly category: PolicyCategory;
  readonly code: string;
  readonly message: string;
  readonly outcome: VerdictOutcome;
  /** Estimated probability of a breach, 0 to 1. */
  readonly score: number;
  /** Words met, the act first; empty when no single words are to blame. */
  readonly concepts: readonly ConceptMatch[];
  /** Words to put in place of the act, when the rule has a suggestion. */
  readonly rewriteTo?: string;
}

/** Probability of a breach given that a rule of this outcome was met: what the labelled sets suggest for hold and block. */
const RULE_SCORES = { allow: 0, hold: 0.4, block: 0.9 } as const;

export function findingOf(hit: RuleHit): Finding {
  const { id, category, code, message, rewriteTo } = hit.rule;
  const score = RULE_SCORES[hit.outcome];
  return {
    ruleId: id,
    category,
    code,
    message,
    outcome: hit.outcome,
    score,
    concepts: hit.concepts,
    rewriteTo,
  };
}
