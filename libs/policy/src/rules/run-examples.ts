import { ConceptMatcher } from './concept-matcher.js';
import { compileRule, evaluateRule } from './evaluate-rules.js';
import { imageThresholdsFor } from '../image/image-thresholds.js';
import { FRISKET_COSTS } from '../packs/frisket-costs.js';
import { isMetAcrossParts } from '../joint/joint-findings.js';
import { readJointSignals } from '../joint/joint-signals.js';
import { readJointExample } from '../joint/read-joint-example.js';
import type { PolicyPack, RuleExamples } from './policy-pack.js';

export interface ExampleResult {
  readonly ruleId: string;
  readonly text: string;
  /** True for a text in which the rule must be met, false for one in which it must not. */
  readonly shouldMatch: boolean;
  readonly isMet: boolean;
  /** True when the example behaves as it says. */
  readonly holds: boolean;
}

/** Every inline example of every rule, whatever the rule's state, in the order of the pack; joint rules last. */
export function runExamples(pack: PolicyPack): ExampleResult[] {
  const matcher = new ConceptMatcher(pack.concepts);
  const thresholds = imageThresholdsFor(FRISKET_COSTS, FRISKET_COSTS.missedImageMinutes);
  const ofRules = pack.rules.flatMap((rule) => {
    const compiled = compileRule(rule);
    return runAll(
      rule,
      (text) => (evaluateRule(compiled, matcher.read(text))?.outcome ?? 'allow') !== 'allow',
    );
  });
  const ofJointRules = pack.jointRules.flatMap((rule) =>
    runAll(rule, (line) => {
      const subject = readJointExample(line);
      return subject !== null && isMetAcrossParts(rule, readJointSignals(subject, matcher, thresholds));
    }),
  );
  return [...ofRules, ...ofJointRules];
}

function runAll({ id, examples }: Exemplified, isMetBy: (text: string) => boolean): ExampleResult[] {
  const run = (text: string, shouldMatch: boolean): ExampleResult => {
    const isMet = isMetBy(text);
    return { ruleId: id, text, shouldMatch, isMet, holds: isMet === shouldMatch };
  };
  return [...examples.match.map((text) => run(text, true)), ...examples.pass.map((text) => run(text, false))];
}

interface Exemplified {
  readonly id: string;
  readonly examples: RuleExamples;
}

/** The prompts of all inline examples of some packs, each once (joint rules have requests instead): the least a change of pack is judged by. */
export function exampleTexts(...packs: readonly PolicyPack[]): string[] {
  const texts = packs.flatMap((pack) =>
    pack.rules.flatMap(({ examples }) => [...examples.match, ...examples.pass]),
  );
  return [...new Set(texts)];
}
