import type { ComparedVerdict, VerdictChange, VerdictComparison, VerdictOutcome } from '#policy';
import { make } from '../../graphql/make.js';
import type { TextToJudge } from './judge-pairs.js';
import {
  ComparedVerdictType,
  OutcomeCountType,
  PolicyBackTestType,
  PolicyChangesType,
  VerdictChangeType,
} from './verdict-comparison.types.js';
import type { BackTestResult } from './back-test.service.js';
import type { VerdictChanges } from './verdict-changes.service.js';

/** As many as somebody reads; the counts cover all. */
const MAX_LISTED_CHANGES = 200;

const OUTCOMES: readonly VerdictOutcome[] = ['allow', 'hold', 'block'];

export function toPolicyChanges({ digest, count, comparison }: VerdictChanges): PolicyChangesType {
  const { textCount } = comparison;
  return make(PolicyChangesType, { digest, count, textCount, changes: comparison.changes.map(toChange) });
}

export function toBackTest({ comparison, isCapped }: BackTestResult): PolicyBackTestType {
  const { textCount, changes } = comparison;
  return make(PolicyBackTestType, {
    textCount,
    isCapped,
    counts: toCounts(comparison),
    changeCount: changes.length,
    changes: changes.slice(0, MAX_LISTED_CHANGES).map(toChange),
  });
}

function toCounts({ counts }: VerdictComparison<unknown>): OutcomeCountType[] {
  return OUTCOMES.flatMap((before) =>
    OUTCOMES.map((after) => make(OutcomeCountType, { before, after, count: counts[before][after] })),
  );
}

function toChange(change: VerdictChange & { readonly key: TextToJudge }): VerdictChangeType {
  const { key, kind, before, after } = change;
  return make(VerdictChangeType, {
    text: key.text,
    kind,
    before: toCompared(before),
    after: toCompared(after),
  });
}

function toCompared({ outcome, code, ruleIds }: ComparedVerdict): ComparedVerdictType {
  return make(ComparedVerdictType, { outcome, code, ruleIds: [...ruleIds] });
}
