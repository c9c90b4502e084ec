import type { Verdict } from '#policy';

/** A verdict as one line of machine output. */
export interface VerdictRecord {
  readonly id?: string;
  readonly outcome: Verdict['outcome'];
  readonly category: Verdict['category'];
  readonly code: string;
  readonly score: number;
  readonly matches: readonly { readonly rule: string; readonly start: number; readonly end: number }[];
  readonly policyVersion: string;
}

export function verdictRecord(verdict: Verdict, id?: string): VerdictRecord {
  return {
    ...(id === undefined ? {} : { id }),
    outcome: verdict.outcome,
    category: verdict.category,
    code: verdict.code,
    score: verdict.score,
    matches: verdict.matches.map(({ ruleId, start, end }) => ({ rule: ruleId, start, end })),
    policyVersion: verdict.policyVersion,
  };
}

/** A verdict for a person: what was found, why, and where in their own words. */
export function describeVerdict(text: string, verdict: Verdict): string {
  const words = verdict.matches.map(({ start, end }) => `“${text.slice(start, end)}” (${start}–${end})`);
  return [
    OUTCOME_WORDS[verdict.outcome],
    ...verdict.reasons.map(({ category, code, message }) => `  ${category} · ${code}: ${message}`),
    ...(words.length === 0 ? [] : [`  in: ${[...new Set(words)].join(', ')}`]),
    ...(verdict.rewrite === undefined ? [] : [`  this would be allowed: ${verdict.rewrite}`]),
  ].join('\n');
}

const OUTCOME_WORDS: Record<Verdict['outcome'], string> = {
  allow: 'Allowed.',
  hold: 'Held: a person would look at the pictures before they are shown.',
  block: 'Refused by the content policy.',
};
