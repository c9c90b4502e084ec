import type { ImageThresholdsBySignal } from '../image/image-findings.js';
import { type ImageSignal, imageSignals } from '../image/image-signals.js';
import type { ImageFacts } from '../image/image-facts.js';
import type { ConceptMatcher } from '../rules/concept-matcher.js';
import type { JointPart, JointSubject } from './joint-subject.js';

/** Which parts of a request show which signal: concepts of the pack, and facts about pictures by the names below. */
export type JointSignals = ReadonlyMap<string, ReadonlySet<JointPart>>;

/** Facts that are no words. A pack's joint rules may name them like concepts. */
export const FACT_SIGNALS = [
  'fact.face',
  'fact.explicit_picture',
  'fact.suggestive_picture',
  'fact.mask_face',
  'fact.mask_body',
  'fact.mask_most',
] as const;

/** From here on an edit keeps less of the picture than it draws anew. */
const MOST_SHARE = 0.5;
/** Only the last prompts of a session say what the next one means. */
const HISTORY_PROMPTS = 5;
export function readJointSignals(
  subject: JointSubject,
  matcher: ConceptMatcher,
  thresholds: ImageThresholdsBySignal,
): JointSignals {
  const signals = new Map<string, Set<JointPart>>();
  const add = (id: string, part: JointPart): void => {
    const parts = signals.get(id);
    if (parts === undefined) signals.set(id, new Set([part]));
    else parts.add(part);
  };
  for (const [part, text] of textsOf(subject)) {
    for (const id of matcher.read(text).byConcept.keys()) add(id, part);
  }
  for (const part of ['upload', 'target', 'output'] as const) {
    for (const id of factsOf(subject[part]?.facts, thresholds)) add(id, part);
  }
  for (const covered of subject.mask?.covers ?? []) {
    if (covered !== 'background') add(`fact.mask_${covered}`, 'mask');
  }
  if ((subject.mask?.coveredShare ?? 0) > MOST_SHARE) add('fact.mask_most', 'mask');
  return signals;
}

/** The words of every part; nothing longer than a prompt gets here, because the prompt is reviewed alone first. */
export function textsOf(subject: JointSubject): [JointPart, string][] {
  const wordsOf = (image: { prompt?: string; tags?: readonly string[] } | undefined): string =>
    [...(image?.tags ?? []), image?.prompt ?? ''].filter((text) => text !== '').join('. ');
  const texts: [JointPart, string][] = [
    ['prompt', subject.prompt],
    ['upload', wordsOf(subject.upload)],
    ['target', wordsOf(subject.target)],
    ['mask', wordsOf(subject.mask)],
    ['output', wordsOf(subject.output)],
    ['history', (subject.history ?? []).slice(-HISTORY_PROMPTS).join('. ')],
  ];
  return texts.filter(([, text]) => text !== '');
}

/** What a picture shows clearly enough to count together with words, though not alone. */
function factsOf(facts: ImageFacts | undefined, thresholds: ImageThresholdsBySignal): string[] {
  if (facts === undefined) return [];
  const signals = imageSignals(facts);
  const counts = (signal: ImageSignal): boolean => signals[signal] >= thresholds[signal].togetherFrom;
  return [
    ...(counts('photographed_face') ? ['fact.face'] : []),
    ...(counts('explicit_picture') ? ['fact.explicit_picture'] : []),
    ...(counts('suggestive_picture') ? ['fact.suggestive_picture'] : []),
  ];
}
