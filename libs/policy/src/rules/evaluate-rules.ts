import { graver, type VerdictOutcome } from '../vocabulary/verdict.js';
import type { ConceptMatch, ConceptReading } from './concept-matcher.js';
import type { PolicyRule } from './policy-pack.js';

/** A rule met in a text, with the words that met it, the act first. */
export interface RuleHit {
  readonly rule: PolicyRule;
  readonly outcome: VerdictOutcome;
  readonly concepts: readonly ConceptMatch[];
}

/** The concept that holds the pack's negation words; every pack with a `negated` relief must define it. */
export const NEGATION_CONCEPT = 'context.negation';

/** A negation this many words before an act still governs it: "must not let gay people be attacked". */
const NEGATION_REACH_WORDS = 5;

/** A rule with its concept names taken apart once, not at every review. */
export interface CompiledRule {
  readonly rule: PolicyRule;
  /** Per slot of `all`, the concepts that meet it. */
  readonly slots: readonly (readonly string[])[];
  readonly reliefs: readonly { readonly contexts: readonly string[]; readonly to: VerdictOutcome }[];
}

export function compileRule(rule: PolicyRule): CompiledRule {
  return {
    rule,
    slots: rule.all.map((alternatives) => alternatives.split('|')),
    reliefs: (rule.relief ?? []).map((relief) => ({ contexts: relief.when.split('+'), to: relief.to })),
  };
}

/** The rules that are met, each with the gravest outcome that any place in the text gives it. */
export function evaluateRules(rules: readonly CompiledRule[], reading: ConceptReading): RuleHit[] {
  const hits: RuleHit[] = [];
  for (const rule of rules) {
    const hit = evaluateRule(rule, reading);
    if (hit !== null && hit.outcome !== 'allow') hits.push(hit);
  }
  return hits;
}

/** Null when the concepts are not there; an `allow` hit when they are, but a context relieves them all. */
export function evaluateRule(compiled: CompiledRule, reading: ConceptReading): RuleHit | null {
  const { rule, slots } = compiled;
  if (slots.some((ids) => !ids.some((id) => reading.byConcept.has(id)))) return null;
  const [acts = [], ...others] = slots.map((ids) => matchesOf(ids, reading));
  let gravest: RuleHit | null = null;
  for (const act of acts) {
    const concepts = gather(act, others, rule);
    if (concepts === null) continue;
    const outcome = outcomeOf(compiled, concepts, reading);
    if (gravest === null || graver(outcome, gravest.outcome) !== gravest.outcome) {
      gravest = { rule, outcome, concepts };
    }
    if (outcome === rule.outcome) break;
  }
  return gravest;
}

function matchesOf(ids: readonly string[], reading: ConceptReading): readonly ConceptMatch[] {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return reading.byConcept.get(only) ?? [];
  return ids.flatMap((id) => reading.byConcept.get(id) ?? []);
}

/** The act with the nearest match of every other slot, or null when one is missing. */
function gather(
  act: ConceptMatch,
  others: readonly (readonly ConceptMatch[])[],
  rule: PolicyRule,
): ConceptMatch[] | null {
  const concepts = [act];
  for (const slot of others) {
    const previous = concepts.at(-1) ?? act;
    const candidates = slot.filter((match) => !rule.ordered || match.firstPlace > previous.lastPlace);
    const nearest = nearestTo(act, candidates);
    if (nearest === null || wordsBetween(act, nearest) > (rule.within ?? Infinity)) return null;
    concepts.push(nearest);
  }
  return concepts;
}

function nearestTo(act: ConceptMatch, candidates: readonly ConceptMatch[]): ConceptMatch | null {
  let nearest: ConceptMatch | null = null;
  for (const candidate of candidates) {
    if (nearest === null || wordsBetween(act, candidate) < wordsBetween(act, nearest)) nearest = candidate;
  }
  return nearest;
}

function wordsBetween(a: ConceptMatch, b: ConceptMatch): number {
  return Math.max(0, b.firstPlace - a.lastPlace - 1, a.firstPlace - b.lastPlace - 1);
}

function outcomeOf(
  { rule, reliefs }: CompiledRule,
  concepts: readonly ConceptMatch[],
  reading: ConceptReading,
): VerdictOutcome {
  const relieved = reliefs
    .filter((relief) => relief.contexts.every((context) => holds(context, concepts, reading)))
    .map((relief) => relief.to);
  if (relieved.includes('allow')) return 'allow';
  if (relieved.includes('hold')) return 'hold';
  const isGuessAlone = concepts.length === 1 && concepts[0]?.isGuess === true;
  return isGuessAlone ? 'hold' : rule.outcome;
}

function holds(context: string, concepts: readonly ConceptMatch[], reading: ConceptReading): boolean {
  const [act] = concepts;
  if (act === undefined) return false;
  if (context.startsWith('!')) return !holds(context.slice(1), concepts, reading);
  if (context === 'negated') return isNegated(act, reading);
  if (context === 'quoted') return reading.lattice.words[act.firstWord]?.isQuoted === true;
  const contexts = reading.byConcept.get(context) ?? [];
  return contexts.some((found) => !concepts.some((concept) => overlap(found, concept)));
}

function isNegated(act: ConceptMatch, reading: ConceptReading): boolean {
  const { words } = reading.lattice;
  const negations = reading.byConcept.get(NEGATION_CONCEPT) ?? [];
  return negations.some(
    (negation) =>
      negation.lastPlace < act.firstPlace &&
      act.firstPlace - negation.lastPlace <= NEGATION_REACH_WORDS &&
      words[negation.lastWord]?.clause === words[act.firstWord]?.clause,
  );
}

function overlap(a: ConceptMatch, b: ConceptMatch): boolean {
  return a.start < b.end && b.start < a.end;
}
