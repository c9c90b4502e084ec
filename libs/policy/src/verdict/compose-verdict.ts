import type { OffsetMap } from '../text/offset-map.js';
import {
  ALLOWED_CODE,
  compareGravity,
  type PolicyMatch,
  type Verdict,
  type VerdictReason,
} from '../vocabulary/verdict.js';
import type { Finding } from './finding.js';

export interface VerdictParts {
  readonly findings: readonly Finding[];
  readonly shadowRuleIds: readonly string[];
  /** Probability of a breach when nothing was found, 0 to 1. */
  readonly baseScore: number;
  /** Leads from the folded text to the user's own; null when the subject is no text. */
  readonly map: OffsetMap | null;
  readonly policyVersion: string;
}

/** One verdict from everything that was found: the gravest reason leads. */
export function composeVerdict(parts: VerdictParts): Verdict {
  const findings = [...parts.findings].sort((a, b) => compareGravity(a.outcome, b.outcome));
  const [gravest] = findings;
  const spansWithheld = findings.some((finding) => finding.category === 'minor_safety');
  return {
    outcome: gravest?.outcome ?? 'allow',
    category: gravest?.category ?? null,
    code: gravest?.code ?? ALLOWED_CODE,
    score: combinedScore(parts.baseScore, findings),
    matches: spansWithheld || parts.map === null ? [] : matchesOf(findings, parts.map),
    reasons: reasonsOf(findings),
    ruleIds: [...new Set(findings.map((finding) => finding.ruleId))],
    shadowRuleIds: [...new Set(parts.shadowRuleIds)],
    spansWithheld,
    policyVersion: parts.policyVersion,
  };
}

/** Noisy or: the classifier's estimate and the gravest finding are taken as independent causes for concern. */
function combinedScore(baseScore: number, findings: readonly Finding[]): number {
  const gravestScore = Math.max(0, ...findings.map((finding) => finding.score));
  return 1 - (1 - baseScore) * (1 - gravestScore);
}

function matchesOf(findings: readonly Finding[], map: OffsetMap): PolicyMatch[] {
  const matches = findings.flatMap((finding) =>
    finding.concepts.map((concept) => ({
      ruleId: finding.ruleId,
      category: finding.category,
      ...map.toSource(concept.start, concept.end),
    })),
  );
  const bySpan = new Map(matches.map((match) => [`${match.ruleId} ${match.start} ${match.end}`, match]));
  return [...bySpan.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function reasonsOf(findings: readonly Finding[]): VerdictReason[] {
  const byCode = new Map<string, VerdictReason>();
  for (const { code, category, message } of findings) {
    if (!byCode.has(code)) byCode.set(code, { code, category, message });
  }
  return [...byCode.values()];
}
