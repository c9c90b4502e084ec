import type { PolicyCategory } from './policy-category.js';

/** `hold` means: make it, but a person looks before the user sees it. */
export type VerdictOutcome = 'allow' | 'hold' | 'block';

/** Where a rule was met: UTF-16 offsets into the user's own text, end exclusive. */
export interface PolicyMatch {
  ruleId: string;
  category: PolicyCategory;
  start: number;
  end: number;
}

export interface VerdictReason {
  /** Stable, for example "POLICY_VIOLENCE_GRAPHIC". */
  code: string;
  category: PolicyCategory;
  /** Plain words for the user. */
  message: string;
}

/** What the automatic review says about one subject. */
export interface Verdict {
  outcome: VerdictOutcome;
  /** Category of the gravest reason; null when nothing was found. */
  category: PolicyCategory | null;
  /** Code of the gravest reason; "POLICY_ALLOWED" when nothing was found. Stable. */
  code: string;
  /** Estimated probability, 0 to 1, that a moderator would find a breach. */
  score: number;
  /** Spans in the user's text, in reading order; empty when `spansWithheld`. */
  matches: PolicyMatch[];
  /** Gravest first. */
  reasons: VerdictReason[];
  /** Every live rule that was met, also when spans are withheld. */
  ruleIds: string[];
  /** Rules in shadow that would have been met; they never change the outcome. */
  shadowRuleIds: string[];
  /** True for the safety of minors: the user is not told which words were met. */
  spansWithheld: boolean;
  /** The user's text with the offending part replaced, offered only when it would be allowed. */
  rewrite?: string;
  /** SHA-256 of the policy pack and its classifier, hex. */
  policyVersion: string;
}

/** Code of a verdict without reasons. */
export const ALLOWED_CODE = 'POLICY_ALLOWED';

const GRAVITY: Readonly<Record<VerdictOutcome, number>> = { allow: 0, hold: 1, block: 2 };

/** The stricter of two outcomes. */
export function graver(a: VerdictOutcome, b: VerdictOutcome): VerdictOutcome {
  return GRAVITY[a] >= GRAVITY[b] ? a : b;
}

/** Negative when `a` is graver than `b`: sorts the gravest first. */
export function compareGravity(a: VerdictOutcome, b: VerdictOutcome): number {
  return GRAVITY[b] - GRAVITY[a];
}
