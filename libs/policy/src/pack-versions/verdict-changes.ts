import type { Policy, ReviewContext } from '../policy.js';
import { compareGravity, type Verdict, type VerdictOutcome } from '../vocabulary/verdict.js';

/** The part of a verdict by which two are compared. */
export type ComparedVerdict = Pick<Verdict, 'outcome' | 'code' | 'category' | 'ruleIds'>;

export interface VerdictChange {
  readonly before: ComparedVerdict;
  readonly after: ComparedVerdict;
  /** `stricter` and `milder` by outcome; `reason` when only the code that leads differs. */
  readonly kind: 'stricter' | 'milder' | 'reason';
}

/** Two verdicts on one text, with whatever the caller knows the text by. */
export interface VerdictPair<Key> {
  readonly key: Key;
  readonly before: ComparedVerdict;
  readonly after: ComparedVerdict;
}

export interface VerdictComparison<Key> {
  readonly textCount: number;
  /** How many texts went from which outcome (first key) to which; equal ones included. */
  readonly counts: Readonly<Record<VerdictOutcome, Readonly<Record<VerdictOutcome, number>>>>;
  readonly changes: readonly (VerdictChange & { readonly key: Key })[];
}

/** A text to judge again. */
export interface JudgedText<Key> {
  readonly key: Key;
  readonly text: string;
  readonly context?: ReviewContext;
}

/** Null when outcome and leading code are the same. */
export function verdictChange(before: ComparedVerdict, after: ComparedVerdict): VerdictChange | null {
  if (before.outcome === after.outcome && before.code === after.code) return null;
  const gravity = compareGravity(before.outcome, after.outcome);
  const kind = gravity === 0 ? 'reason' : gravity > 0 ? 'stricter' : 'milder';
  return { before: compared(before), after: compared(after), kind };
}

/** Sums up pairs of verdicts: those of a back-test, or those that a version in shadow gave beside the live one. */
export function compareVerdicts<Key>(pairs: Iterable<VerdictPair<Key>>): VerdictComparison<Key> {
  const counts = emptyCounts();
  const changes: (VerdictChange & { key: Key })[] = [];
  let textCount = 0;
  for (const { key, before, after } of pairs) {
    counts[before.outcome][after.outcome]++;
    textCount++;
    const change = verdictChange(before, after);
    if (change !== null) changes.push({ key, ...change });
  }
  return { textCount, counts, changes };
}

/** What would have changed: judges every text under both policies. Some tenths of a millisecond per text. */
export function backTest<Key>(
  before: Policy,
  after: Policy,
  texts: Iterable<JudgedText<Key>>,
): VerdictComparison<Key> {
  function* pairs(): Generator<VerdictPair<Key>> {
    for (const { key, text, context } of texts) {
      yield {
        key,
        before: before.reviewPrompt(text, context),
        after: after.reviewPrompt(text, context),
      };
    }
  }
  return compareVerdicts(pairs());
}

function compared({ outcome, code, category, ruleIds }: ComparedVerdict): ComparedVerdict {
  return { outcome, code, category, ruleIds };
}

function emptyCounts(): Record<VerdictOutcome, Record<VerdictOutcome, number>> {
  const row = (): Record<VerdictOutcome, number> => ({ allow: 0, hold: 0, block: 0 });
  return { allow: row(), hold: row(), block: row() };
}
