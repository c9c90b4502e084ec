import type { PolicyContent } from '#platform';
import {
  type CostModel,
  diffPacks,
  type EntriesDiff,
  type FieldChange,
  FRISKET_COSTS,
  imageThresholdsFor,
  shippedClassifier,
  thresholdsFor,
} from '#policy';
import { make } from '../../graphql/make.js';
import { PolicyDiffEntryType, PolicyFieldDiffType, type PolicyPart } from './policy-diff.types.js';

/** Thresholds are probabilities; the search behind them is exact to a millionth. */
const THRESHOLD_DIGITS = 4;

/** How two versions differ, rule by rule and threshold by threshold. */
export function diffVersions(before: PolicyContent, after: PolicyContent): PolicyDiffEntryType[] {
  const packs = diffPacks(before.pack, after.pack);
  return [
    ...(packs.pack.length > 0 ? [changed('pack', after.pack.id, packs.pack)] : []),
    ...entries('rule', packs.rules),
    ...entries('joint_rule', packs.jointRules),
    ...entries('concept', packs.concepts),
    ...entries('stage', packs.stages),
    ...values('cost', flatCosts(before.costs), flatCosts(after.costs)),
    ...values('threshold', thresholdsOf(before.costs), thresholdsOf(after.costs)),
  ];
}

function entries(part: PolicyPart, { added, removed, changed: altered }: EntriesDiff): PolicyDiffEntryType[] {
  const whole = (id: string, kind: 'added' | 'removed') =>
    make(PolicyDiffEntryType, { part, id, kind, fields: [] });
  return [
    ...removed.map((id) => whole(id, 'removed')),
    ...altered.map(({ id, fields }) => changed(part, id, fields)),
    ...added.map((id) => whole(id, 'added')),
  ];
}

function changed(part: PolicyPart, id: string, fields: readonly FieldChange[]): PolicyDiffEntryType {
  return make(PolicyDiffEntryType, { part, id, kind: 'changed', fields: fields.map(toField) });
}

function toField({ field, before, after, added = [], removed = [] }: FieldChange): PolicyFieldDiffType {
  return make(PolicyFieldDiffType, {
    field,
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
    added: [...added],
    removed: [...removed],
  });
}

function values(
  part: PolicyPart,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): PolicyDiffEntryType[] {
  return [...after].flatMap(([id, value]) => {
    const was = before.get(id);
    return was === value ? [] : [changed(part, id, [{ field: 'value', before: was, after: value }])];
  });
}

function flatCosts({ missedBreachMinutes, missedImageMinutes, ...rest }: CostModel): Map<string, number> {
  const missed = { ...missedBreachMinutes, ...(missedImageMinutes ?? FRISKET_COSTS.missedImageMinutes) };
  return new Map([
    ...Object.entries(rest),
    ...Object.entries(missed).map(([signal, minutes]) => [`missedBreachMinutes.${signal}`, minutes] as const),
  ]);
}

/** From which probability each head of the classifier and each signal of a picture holds. */
function thresholdsOf(costs: CostModel): Map<string, number> {
  const ofPictures = Object.entries(imageThresholdsFor(costs, FRISKET_COSTS.missedImageMinutes));
  return new Map(
    [...thresholdsFor(costs, shippedClassifier()), ...ofPictures].map(([signal, { holdFrom }]) => [
      `${signal}.holdFrom`,
      Number(holdFrom.toFixed(THRESHOLD_DIGITS)),
    ]),
  );
}
