import { RuleSetInvalidError } from '../errors.js';
import { POLICY_CATEGORIES } from '../vocabulary/policy-category.js';
import { FACT_SIGNALS } from '../joint/joint-signals.js';
import { readJointExample } from '../joint/read-joint-example.js';
import { NEGATION_CONCEPT } from './evaluate-rules.js';
import type { JointRule, PolicyPack, PolicyRule } from './policy-pack.js';
import { runExamples } from './run-examples.js';

const CODE_FORM = /^POLICY_[A-Z0-9]+(_[A-Z0-9]+)*$/;

/** Everything wrong with a pack's structure, one sentence each; empty when it can be used. */
export function findStructuralProblems(pack: PolicyPack): string[] {
  const conceptIds = new Set(pack.concepts.map((concept) => concept.id));
  const ruleIds = new Set(pack.rules.map((rule) => rule.id));
  return [
    ...duplicates(pack.concepts.map((concept) => concept.id)).map((id) => `Concept ${id} is defined twice.`),
    ...duplicates(pack.rules.map((rule) => rule.id)).map((id) => `Rule ${id} is defined twice.`),
    ...pack.rules.flatMap((rule) => problemsOfRule(rule, conceptIds)),
    ...pack.jointRules.flatMap((rule) => problemsOfJointRule(rule, conceptIds)),
    ...pack.stages
      .flatMap((stage) => Object.keys(stage.outcomes))
      .filter((id) => !ruleIds.has(id))
      .map((id) => `A stage names rule ${id}, which does not exist.`),
  ];
}

/** Every inline example that does not behave as it says, one sentence each. Slower: reviews every example. */
export function findExampleProblems(pack: PolicyPack): string[] {
  const missing = pack.jointRules.flatMap(problemsOfJointExamples);
  if (missing.length > 0) return missing;
  return runExamples(pack)
    .filter(({ holds }) => !holds)
    .map(({ ruleId, text, shouldMatch }) =>
      shouldMatch
        ? `Rule ${ruleId} should be met by "${text}".`
        : `Rule ${ruleId} should not be met by "${text}".`,
    );
}

/** @throws RuleSetInvalidError with every structural problem found */
export function assertPackUsable(pack: PolicyPack): void {
  const problems = findStructuralProblems(pack);
  if (problems.length > 0) throw new RuleSetInvalidError(problems);
}

function problemsOfRule(rule: PolicyRule, conceptIds: ReadonlySet<string>): string[] {
  const named = rule.all.flatMap((alternatives) => alternatives.split('|'));
  const contexts = (rule.relief ?? [])
    .flatMap((relief) => relief.when.split('+'))
    .map((context) => context.replace(/^!/, ''))
    .map((context) => (context === 'negated' ? NEGATION_CONCEPT : context));
  const unknown = [...named, ...contexts].filter((id) => id !== 'quoted' && !conceptIds.has(id));
  const problems = unknown.map((id) => `Rule ${rule.id} names concept ${id}, which does not exist.`);
  if (rule.all.length === 0) problems.push(`Rule ${rule.id} names no concept.`);
  if (rule.examples.match.length === 0) problems.push(`Rule ${rule.id} has no example that it must meet.`);
  if (rule.examples.pass.length === 0) problems.push(`Rule ${rule.id} has no example that it must let pass.`);
  if (!CODE_FORM.test(rule.code))
    problems.push(`Rule ${rule.id} has the code ${rule.code}, which is not of the form POLICY_….`);
  if (!POLICY_CATEGORIES.some((category) => category.id === rule.category)) {
    problems.push(`Rule ${rule.id} has the category ${rule.category}, which does not exist.`);
  }
  return problems;
}

function problemsOfJointRule(rule: JointRule, conceptIds: ReadonlySet<string>): string[] {
  const isKnown = (id: string): boolean => conceptIds.has(id) || FACT_SIGNALS.some((fact) => fact === id);
  const named = [...rule.all.flatMap((slot) => slot.split('|')), ...(rule.unless ?? [])];
  return named
    .map((id) => id.split(':').at(-1) ?? id)
    .filter((id) => !isKnown(id))
    .map((id) => `Joint rule ${rule.id} names concept ${id}, which does not exist.`);
}

/**
 * Not a structural problem: versions stored by releases before joint rules had examples must go on judging. Whoever edits
 * one has to add them.
 */
function problemsOfJointExamples({ id, examples }: Partial<JointRule>): string[] {
  const { match = [], pass = [] } = examples ?? {};
  return [
    ...(match.length === 0 ? [`Rule ${id} has no example that it must meet.`] : []),
    ...(pass.length === 0 ? [`Rule ${id} has no example that it must let pass.`] : []),
    ...[...match, ...pass]
      .filter((line) => readJointExample(line) === null)
      .map((line) => `Rule ${id} has the example "${line}"; write it as "prompt | tags: words".`),
  ];
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
