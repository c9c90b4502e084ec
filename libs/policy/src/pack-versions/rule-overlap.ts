import { ConceptMatcher } from '../rules/concept-matcher.js';
import { compileRule, evaluateRules } from '../rules/evaluate-rules.js';
import type { PolicyPack, RuleState } from '../rules/policy-pack.js';

export interface RuleOverlap {
  /** Rules that were met at least once, in the order of the pack. */
  readonly ruleIds: readonly string[];
  /** Square and symmetric: texts that meet both rules; on the diagonal, texts that meet the rule. */
  readonly counts: readonly (readonly number[])[];
  /** Per rule, texts that meet no other rule: what would be lost without it. */
  readonly alone: readonly number[];
  /** Texts looked at. */
  readonly textCount: number;
}

/**
 * How often rules are met by the same texts.
 * @param states rules in these states are counted; live and shadow when left out
 */
export function ruleOverlap(
  pack: PolicyPack,
  texts: Iterable<string>,
  states: readonly RuleState[] = ['live', 'shadow'],
): RuleOverlap {
  const matcher = new ConceptMatcher(pack.concepts);
  const rules = pack.rules.filter((rule) => states.includes(rule.state)).map(compileRule);
  const met: string[][] = [];
  for (const text of texts) met.push(evaluateRules(rules, matcher.read(text)).map((hit) => hit.rule.id));
  const everMet = new Set(met.flat());
  return overlapOf(
    rules.map(({ rule }) => rule.id).filter((id) => everMet.has(id)),
    met,
  );
}

/**
 * The same from the rules that each text has met, as verdicts name them.
 * @param ruleIds the rules to count, in the order wanted
 */
export function overlapOf(ruleIds: readonly string[], met: readonly (readonly string[])[]): RuleOverlap {
  const together = (a: string, b: string): number =>
    met.filter((ids) => ids.includes(a) && ids.includes(b)).length;
  return {
    ruleIds,
    counts: ruleIds.map((row) => ruleIds.map((column) => together(row, column))),
    alone: ruleIds.map((id) => met.filter((ids) => ids.length === 1 && ids[0] === id).length),
    textCount: met.length,
  };
}
