import type { ClassifierScores } from '../classifier/text-classifier.js';
import type { RuleHit } from '../rules/evaluate-rules.js';

/**
 * A rule of the pack may say more than its words mean: "women being hit by the recession". Below this probability the
 * classifier, which has seen the rule's hit and everything around it, is believed over the rule.
 */
const DOUBT_BELOW = 0.5;

/** Prefix of the rules whose matches the classifier has learnt to weigh; slurs and symbols stand by themselves. */
const WEIGHED_RULES = /^hate\.(dehumanise|threat|contempt|bad_trait|exclusion)/;

/** The hits that the classifier does not contradict. */
export function withoutDoubted(hits: readonly RuleHit[], scores: ClassifierScores): RuleHit[] {
  return hits.filter((hit) => !WEIGHED_RULES.test(hit.rule.id) || scores.hate >= DOUBT_BELOW);
}
