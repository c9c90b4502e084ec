import type { Verdict } from '../vocabulary/verdict.js';

/** Ten times the longest prompt the product takes; longer texts are refused unread, which bounds the time of a review. */
export const MAX_REVIEWED_UNITS = 20_000;

const MESSAGE = `The text is too long to review. Shorten it to fewer than ${MAX_REVIEWED_UNITS} characters.`;

export function tooLongVerdict(policyVersion: string): Verdict {
  const code = 'POLICY_TEXT_TOO_LONG';
  return {
    outcome: 'block',
    category: 'spam',
    code,
    score: 1,
    matches: [],
    reasons: [{ code, category: 'spam', message: MESSAGE }],
    ruleIds: [],
    shadowRuleIds: [],
    spansWithheld: false,
    policyVersion,
  };
}
