import type { PolicyCategory } from '../vocabulary/policy-category.js';
import type { VerdictOutcome } from '../vocabulary/verdict.js';

/**
 * Words and phrases that mean one thing to the rules. `terms` and `except` are separated by commas or line ends.
 * In a phrase `word~` stands for the word and its regular forms, `a/b` for either word, `*` for any one word.
 */
export interface Concept {
  readonly id: string;
  readonly terms: string;
  /** Phrases in which a term means something else: "blood orange", "shot glass". */
  readonly except?: string;
}

/** A rule is born a draft, runs silently in shadow, acts when live, and is kept for the record when retired. */
export type RuleState = 'draft' | 'shadow' | 'live' | 'retired';

/**
 * A context that makes a match less grave. `negated`: a negation stands shortly before the first concept. `quoted`: the
 * first concept stands between quotation marks. Anything else names a concept that must occur elsewhere in the text.
 * Contexts joined by `+` must all hold; `!` before one turns it round.
 */
export interface Relief {
  readonly when: 'negated' | 'quoted' | (string & {});
  readonly to: Exclude<VerdictOutcome, 'block'>;
}

export interface RuleExamples {
  /** Texts in which the rule must be met. */
  readonly match: readonly string[];
  /** Texts in which it must not be met, the nearer to it the better. */
  readonly pass: readonly string[];
}

/** Concepts that together break the policy. Data only: it can be stored, compared and edited as JSON. */
export interface PolicyRule {
  readonly id: string;
  readonly category: PolicyCategory;
  readonly state: RuleState;
  readonly outcome: Exclude<VerdictOutcome, 'allow'>;
  /** Stable code shown to the user, for example "POLICY_VIOLENCE_GRAPHIC". */
  readonly code: string;
  /** For the user, in plain words. */
  readonly message: string;
  /** Concept ids that must all be met; "a|b" is met by either. The first is the act that negation and quotation look at. */
  readonly all: readonly string[];
  /** Most words between the first concept and each other one; the whole text when left out. */
  readonly within?: number;
  /** True when the concepts must come in the order given. */
  readonly ordered?: boolean;
  readonly relief?: readonly Relief[];
  /** Replaces the first concept's words in a suggestion to the user. */
  readonly rewriteTo?: string;
  readonly examples: RuleExamples;
}

/**
 * A breach that only shows when the parts of a request are seen together: prompt, uploaded picture, mask, output and the
 * prompts before. Slots work as in PolicyRule; `part:concept` counts in that part alone. Facts about pictures are named
 * like concepts (fact.face, fact.mask_body, fact.mask_most, …). The slots must not all be met by one and the same part.
 */
export interface JointRule {
  readonly id: string;
  readonly category: PolicyCategory;
  readonly state: RuleState;
  readonly outcome: Exclude<VerdictOutcome, 'allow'>;
  readonly code: string;
  readonly message: string;
  readonly all: readonly string[];
  /** Concepts that make it harmless wherever they occur. */
  readonly unless?: readonly string[];
  /** Requests on one line each, as `readJointExample` reads them: "take off the shirt | tags: child". */
  readonly examples: RuleExamples;
}

/** People further along may do more: outcomes that replace the rules' own from an access stage upwards. */
export interface StageDifference {
  readonly fromAccessStage: number;
  readonly outcomes: Readonly<Record<string, VerdictOutcome>>;
}

export interface PolicyPack {
  readonly id: string;
  readonly title: string;
  readonly concepts: readonly Concept[];
  readonly rules: readonly PolicyRule[];
  readonly jointRules: readonly JointRule[];
  readonly stages: readonly StageDifference[];
}
