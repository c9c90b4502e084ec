import type { JointRule } from '../rules/policy-pack.js';
import type { Finding } from '../verdict/finding.js';
import type { JointSignals } from './joint-signals.js';
import type { JointPart } from './joint-subject.js';

const SCORES = { hold: 0.5, block: 0.9 } as const;

/** Joint rules whose signals are all there and do not all come from one and the same part. */
export function jointFindings(rules: readonly JointRule[], signals: JointSignals): Finding[] {
  return rules
    .filter((rule) => rule.state === 'live' && isMetAcrossParts(rule, signals))
    .map((rule) => ({
      ruleId: rule.id,
      category: rule.category,
      code: rule.code,
      message: rule.message,
      outcome: rule.outcome,
      score: SCORES[rule.outcome],
      concepts: [],
    }));
}

/** True when every slot is met, and not by one and the same part alone. */
export function isMetAcrossParts(rule: JointRule, signals: JointSignals): boolean {
  const partsPerSlot = rule.all.map((alternatives) => partsOf(alternatives, signals));
  if (partsPerSlot.some((parts) => parts.size === 0)) return false;
  if ((rule.unless ?? []).some((id) => signals.has(id))) return false;
  return new Set(partsPerSlot.flatMap((parts) => [...parts])).size > 1;
}

/** Parts that show any of "a|b"; "part:a" counts in that part alone, where a second picture is an upload too. */
function partsOf(alternatives: string, signals: JointSignals): Set<JointPart> {
  const found = new Set<JointPart>();
  for (const alternative of alternatives.split('|')) {
    const [first = '', second] = alternative.split(':');
    for (const part of signals.get(second ?? first) ?? []) {
      if (second === undefined || part === first || (first === 'upload' && part === 'target'))
        found.add(part);
    }
  }
  return found;
}
