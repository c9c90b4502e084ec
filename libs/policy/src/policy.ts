import { canonicalJson, type JsonValue } from './hash/canonical-json.js';
import { sha256Hex } from './hash/sha256.js';
import { FRISKET_PACK } from './packs/frisket-pack.js';
import { assertPackUsable } from './rules/check-pack.js';
import { ConceptMatcher, type ConceptReading } from './rules/concept-matcher.js';
import { compileRule, evaluateRules, type CompiledRule, type RuleHit } from './rules/evaluate-rules.js';
import type { PolicyPack, RuleState } from './rules/policy-pack.js';
import { shippedClassifier } from './classifier/shipped-classifier.js';
import type { ClassifierHead, ClassifierScores, TextClassifier } from './classifier/text-classifier.js';
import { extractFeatures } from './classifier/text-features.js';
import { gibberishProbability } from './classifier/gibberish-gate.js';
import { readTextShape } from './classifier/text-shape.js';
import { readWordClasses } from './classifier/word-classes.js';
import type { ImageFacts } from './image/image-facts.js';
import { IMAGE_CALIBRATION } from './data/image-calibration.js';
import { imageFindings, type ImageThresholdsBySignal } from './image/image-findings.js';
import { imageThresholdsFor } from './image/image-thresholds.js';
import { jointFindings } from './joint/joint-findings.js';
import { readJointSignals, textsOf } from './joint/joint-signals.js';
import type { JointSubject } from './joint/joint-subject.js';
import type { OffsetMap } from './text/offset-map.js';
import { FRISKET_COSTS } from './packs/frisket-costs.js';
import { thresholdsFor, type CostModel } from './thresholds/cost-model.js';
import type { Thresholds } from './thresholds/derive-thresholds.js';
import { composeVerdict } from './verdict/compose-verdict.js';
import { findingOf, type Finding } from './verdict/finding.js';
import { classifierFindings, shapeFindings } from './verdict/text-findings.js';
import { withoutDoubted } from './verdict/without-doubted.js';
import { MAX_REVIEWED_UNITS, tooLongVerdict } from './verdict/too-long.js';
import { proposeRewrite } from './verdict/propose-rewrite.js';
import type { Verdict, VerdictOutcome } from './vocabulary/verdict.js';

export interface PolicyOptions {
  /** The shipped pack when left out. */
  readonly pack?: PolicyPack;
  /** Access stage assumed when a review names none; 0, the strictest, when left out. */
  readonly accessStage?: number;
  /** The shipped text classifier when left out; null to judge by rules alone. */
  readonly classifier?: TextClassifier | null;
  /** What mistakes cost; the thresholds for texts and pictures follow from it. The shipped figures when left out. */
  readonly costs?: CostModel;
  /** False to read texts as written only, which is for measuring; true when left out. */
  readonly readsDisguises?: boolean;
}

/** What is known about the person and the request besides the words. */
export interface ReviewContext {
  /** Numeric access stage of the person (waitlist 10 … staff 50); some rules are milder further along. */
  readonly accessStage?: number;
}

/** The automatic review: facts in, verdicts out. Holds no state between calls; safe to share. */
export interface Policy {
  /** SHA-256 of everything that decides, hex; the same text under the same version always gets the same verdict. */
  readonly version: string;
  /**
   * Reviews a prompt as written by the user. Any string is accepted; time is bounded.
   * @returns the verdict; spans are UTF-16 offsets into `text`
   */
  reviewPrompt(text: string, context?: ReviewContext): Verdict;
  /** Reviews a picture by what networks and hash banks say about it; no spans. */
  reviewImage(facts: ImageFacts): Verdict;
  /**
   * Reviews a request as a whole: everything that is wrong with its parts alone, and what only shows together.
   * @returns the verdict; spans are UTF-16 offsets into the prompt
   */
  reviewJointly(subject: JointSubject, context?: ReviewContext): Verdict;
}

/**
 * Builds a policy from a pack. Costs some tens of milliseconds: build once and keep it.
 * @throws RuleSetInvalidError when the pack's structure is broken
 */
export function createPolicy(options: PolicyOptions = {}): Policy {
  const pack = options.pack ?? FRISKET_PACK;
  assertPackUsable(pack);
  return new PackPolicy({
    pack,
    accessStage: options.accessStage ?? 0,
    classifier: options.classifier === undefined ? shippedClassifier() : options.classifier,
    costs: options.costs ?? FRISKET_COSTS,
    readsDisguises: options.readsDisguises ?? true,
  });
}

let shipped: Policy | undefined;

/** The policy that ships with Frisket, built at first use and shared. */
export function defaultPolicy(): Policy {
  shipped ??= createPolicy();
  return shipped;
}

interface PackPolicyParts {
  readonly pack: PolicyPack;
  readonly accessStage: number;
  readonly classifier: TextClassifier | null;
  readonly costs: CostModel;
  readonly readsDisguises: boolean;
}

interface Judgement {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly reading: ConceptReading;
}

/** Concept of a pack whose words excuse the classifier; a pack may lack it. */
const HOMONYM_CONCEPT = 'context.homonym_sexual';

class PackPolicy implements Policy {
  readonly version: string;
  private readonly matcher: ConceptMatcher;
  private readonly liveRules: readonly CompiledRule[];
  private readonly shadowRules: readonly CompiledRule[];
  private readonly thresholds: ReadonlyMap<ClassifierHead, Thresholds>;
  private readonly imageThresholds: ImageThresholdsBySignal;

  constructor(private readonly parts: PackPolicyParts) {
    const { pack, classifier, costs, readsDisguises } = parts;
    this.version = versionOf(pack, { classifier: classifier?.id ?? null, costs, readsDisguises });
    this.matcher = new ConceptMatcher(pack.concepts, readsDisguises);
    this.liveRules = rulesIn(pack, 'live');
    this.shadowRules = rulesIn(pack, 'shadow');
    this.thresholds = classifier === null ? new Map() : thresholdsFor(costs, classifier);
    this.imageThresholds = imageThresholdsFor(costs, FRISKET_COSTS.missedImageMinutes);
  }

  reviewPrompt(text: string, context: ReviewContext = {}): Verdict {
    if (text.length > MAX_REVIEWED_UNITS) return tooLongVerdict(this.version);
    const { verdict, findings, reading } = this.judge(text, context);
    if (verdict.outcome === 'allow' || verdict.spansWithheld) return verdict;
    const candidate = proposeRewrite(text, findings, reading.lattice.folded.map);
    if (candidate === null || this.judge(candidate, context).verdict.outcome !== 'allow') return verdict;
    return { ...verdict, rewrite: candidate };
  }

  reviewImage(facts: ImageFacts): Verdict {
    return this.composeFrom(imageFindings(facts, this.imageThresholds), null);
  }

  reviewJointly(subject: JointSubject, context: ReviewContext = {}): Verdict {
    if (textsOf(subject).some(([, text]) => text.length > MAX_REVIEWED_UNITS))
      return tooLongVerdict(this.version);
    const prompt = this.judge(subject.prompt, context);
    const pictures = [subject.upload, subject.target, subject.output].flatMap((picture) =>
      picture?.facts === undefined ? [] : imageFindings(picture.facts, this.imageThresholds),
    );
    const signals = readJointSignals(subject, this.matcher, this.imageThresholds);
    const together = jointFindings(this.parts.pack.jointRules, signals);
    return this.composeFrom(
      [...prompt.findings, ...pictures, ...together],
      prompt.reading.lattice.folded.map,
    );
  }

  private composeFrom(findings: readonly Finding[], map: OffsetMap | null): Verdict {
    return composeVerdict({ findings, shadowRuleIds: [], baseScore: 0, map, policyVersion: this.version });
  }

  private judge(text: string, context: ReviewContext): Judgement {
    const reading = this.matcher.read(text);
    const hits = evaluateRules(this.liveRules, reading);
    const scores = this.scoresOf(reading, hits);
    const findings = this.findingsFor({ reading, hits, scores, accessStage: context.accessStage });
    const verdict = composeVerdict({
      findings,
      shadowRuleIds: evaluateRules(this.shadowRules, reading).map((hit) => hit.rule.id),
      baseScore: scores?.unsafe_picture ?? 0,
      map: reading.lattice.folded.map,
      policyVersion: this.version,
    });
    return { verdict, findings, reading };
  }

  private scoresOf(reading: ConceptReading, hits: readonly RuleHit[]): ClassifierScores | null {
    const { classifier } = this.parts;
    if (classifier === null) return null;
    const ruleIds = hits.map((hit) => hit.rule.id);
    return classifier.score(extractFeatures(reading, this.matcher.lexicon, ruleIds));
  }

  private findingsFor({ reading, hits, scores, accessStage }: FindingsInput): Finding[] {
    const outcomes = outcomesAt(this.parts.pack, accessStage ?? this.parts.accessStage);
    const trusted = scores === null ? hits : withoutDoubted(hits, scores);
    const ruleFindings = trusted
      .map((hit) => findingOf({ ...hit, outcome: outcomes.get(hit.rule.id) ?? hit.outcome }))
      .filter((finding) => finding.outcome !== 'allow');
    const shape = readTextShape(reading);
    const isHomonym = hits.length === 0 && reading.byConcept.has(HOMONYM_CONCEPT);
    const likely = scores === null ? [] : classifierFindings({ scores, shape, isHomonym }, this.thresholds);
    const gibberish = gibberishProbability(readWordClasses(reading, this.matcher.lexicon));
    return [...ruleFindings, ...likely, ...shapeFindings(shape, gibberish)];
  }
}

interface FindingsInput {
  readonly reading: ConceptReading;
  readonly hits: readonly RuleHit[];
  readonly scores: ClassifierScores | null;
  readonly accessStage: number | undefined;
}

/** Hash of a pack and of what else decides: equal content, equal version, whatever the order of keys. */
export function versionOf(
  pack: PolicyPack,
  besides: { classifier: string | null; costs: CostModel; readsDisguises: boolean },
): string {
  // Plain data; interfaces lack the index signature that JsonValue asks for.
  return sha256Hex(
    canonicalJson({ pack, ...besides, imageCalibration: IMAGE_CALIBRATION } as unknown as JsonValue),
  );
}

function rulesIn(pack: PolicyPack, state: RuleState): CompiledRule[] {
  return pack.rules.filter((rule) => rule.state === state).map(compileRule);
}

function outcomesAt(pack: PolicyPack, accessStage: number): Map<string, VerdictOutcome> {
  const reached = pack.stages
    .filter((stage) => stage.fromAccessStage <= accessStage)
    .sort((a, b) => a.fromAccessStage - b.fromAccessStage);
  return new Map(reached.flatMap((stage) => Object.entries(stage.outcomes)));
}
