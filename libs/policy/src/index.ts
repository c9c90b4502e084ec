export { createPolicy, defaultPolicy, versionOf } from './policy.js';
export type { Policy, PolicyOptions, ReviewContext } from './policy.js';
export { POLICY_CATEGORIES } from './vocabulary/policy-category.js';
export type { PolicyCategory, PolicyCategoryDescription } from './vocabulary/policy-category.js';
export { ALLOWED_CODE } from './vocabulary/verdict.js';
export type { PolicyMatch, Verdict, VerdictOutcome, VerdictReason } from './vocabulary/verdict.js';
export type {
  Concept,
  JointRule,
  PolicyPack,
  PolicyRule,
  Relief,
  RuleExamples,
  RuleState,
  StageDifference,
} from './rules/policy-pack.js';
export type { ImageFacts } from './image/image-facts.js';
export { PDQ_NEAR_WITHIN_BITS, PDQ_SAME_WITHIN_BITS } from './image/image-findings.js';
export type { JointSubject, KnownImage, MaskFacts } from './joint/joint-subject.js';
export { shippedClassifier } from './classifier/shipped-classifier.js';
export { createTextClassifier } from './classifier/text-classifier.js';
export type { ClassifierHead, ClassifierScores, TextClassifier } from './classifier/text-classifier.js';
export { FRISKET_COSTS } from './packs/frisket-costs.js';
export { imageThresholdsFor } from './image/image-thresholds.js';
export { imageSignals } from './image/image-signals.js';
export type { ImageSignal } from './image/image-signals.js';
export { readJointExample } from './joint/read-joint-example.js';
export { thresholdsFor } from './thresholds/cost-model.js';
export type { CostModel } from './thresholds/cost-model.js';
export { deriveThresholds, reviewMinutesPerDay } from './thresholds/derive-thresholds.js';
export type { ReviewCosts, ReviewLoad, Thresholds } from './thresholds/derive-thresholds.js';
export { findExampleProblems, findStructuralProblems } from './rules/check-pack.js';
export { exampleTexts, runExamples } from './rules/run-examples.js';
export type { ExampleResult } from './rules/run-examples.js';
export { PACK_LIMITS, parsePack, parsePackJson } from './pack-versions/parse-pack.js';
export type { PackParseResult, PackProblem } from './pack-versions/parse-pack.js';
export { diffPacks } from './pack-versions/diff-packs.js';
export type { EntriesDiff, EntryChange, FieldChange, PackDiff } from './pack-versions/diff-packs.js';
export { overlapOf, ruleOverlap } from './pack-versions/rule-overlap.js';
export type { RuleOverlap } from './pack-versions/rule-overlap.js';
export { backTest, compareVerdicts, verdictChange } from './pack-versions/verdict-changes.js';
export type {
  ComparedVerdict,
  JudgedText,
  VerdictChange,
  VerdictComparison,
  VerdictPair,
} from './pack-versions/verdict-changes.js';
export {
  PACK_VERSION_TRANSITIONS,
  planPackVersionEvent,
  possiblePackVersionEvents,
  transitionPackVersion,
} from './pack-versions/pack-version-state.js';
export type {
  PackVersionEvent,
  PackVersionHistory,
  PackVersionLife,
  PackVersionState,
  PackVersionStep,
} from './pack-versions/pack-version-state.js';
export { FRISKET_PACK } from './packs/frisket-pack.js';
export { normaliseText } from './text/normalise-text.js';
export type { FoldedText } from './text/fold-characters.js';
export type { OffsetMap, TextSpan } from './text/offset-map.js';
export {
  ClassifierInvalidError,
  IllegalTransitionError,
  PolicyError,
  RuleSetInvalidError,
} from './errors.js';
export type {
  ReviewCaseEvent,
  ReviewCaseEventType,
  ReviewCaseState,
  ReviewDecision,
} from './review/review-case.js';
export {
  possibleReviewCaseEvents,
  REVIEW_CASE_TRANSITIONS,
  transitionReviewCase,
} from './review/review-case.transitions.js';
export { chainEvent, GENESIS_HASH, verifyEventChain } from './review/event-chain.js';
export type { ChainCheck, ChainedEvent } from './review/event-chain.js';
export { canonicalJson, type JsonValue } from './hash/canonical-json.js';
export { sha256Hex } from './hash/sha256.js';
