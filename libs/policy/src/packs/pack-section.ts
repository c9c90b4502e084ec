import type { Concept, PolicyRule } from '../rules/policy-pack.js';

/** The concepts and rules of one subject; a pack is a list of them. */
export interface PackSection {
  readonly concepts: readonly Concept[];
  readonly rules: readonly PolicyRule[];
}
