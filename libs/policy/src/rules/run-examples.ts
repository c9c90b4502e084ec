import { ConceptMatcher } from './concept-matcher.js';
import { compileRule, evaluateRule } from './evaluate-rules.js';
import type { PolicyPack } from './policy-pack.js';

export interface ExampleResult {
  readonly ruleId: string;
  readonly text: string;
  /** True for a text in which the rule must be met, false for one in which it must not. */
  readonly shouldMatch: boolean;
  readonly isMet: boolean;
  /** True when the example behaves as it says. */
  readonly holds: boolean;
}

/** Every inline example of every rule, whatever the rule's state, in the order of the pack. */
export function runExamples(pack: PolicyPack): ExampleResult[] {
  const matcher = new ConceptMatcher(pack.concepts);
  return pack.rules.flatMap((rule) => {
    const compiled = compileRule(rule);
    const run = (text: string, shouldMatch: boolean): ExampleResult => {
      const outcome = evaluateRule(compiled, matcher.read(text))?.outcome ?? 'allow';
      const isMet = outcome !== 'allow';
      return { ruleId: rule.id, text, shouldMatch, isMet, holds: isMet === shouldMatch };
    };
    return [
      ...rule.examples.match.map((text) => run(text, true)),
      ...rule.examples.pass.map((text) => run(text, false)),
    ];
  });
}

/** The texts of all inline examples of some packs, each once: the least a change of pack is judged by. */
export function exampleTexts(...packs: readonly PolicyPack[]): string[] {
  const texts = packs.flatMap((pack) =>
    pack.rules.flatMap(({ examples }) => [...examples.match, ...examples.pass]),
  );
  return [...new Set(texts)];
}
