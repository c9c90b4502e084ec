import type { ReviewDecisionInput } from '#platform';
import { POLICY_CATEGORIES, type PolicyCategory } from '#policy';
import { MAX_REASON_CHARACTERS } from '../../graphql/reason.js';
import type { FieldProblem } from '../../graphql/results/invalid-input.result.js';
import type { DecideReviewCaseInput } from './dto/decide-review-case.input.js';

export type ParsedDecision =
  | { readonly ok: true; readonly decision: ReviewDecisionInput }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Checks what a moderator sent: a known category, given when rejecting, and a note of readable length. */
export function parseDecision(input: DecideReviewCaseInput): ParsedDecision {
  const category = findCategory(input.category);
  const note = (input.note ?? '').trim();
  const problems = [...categoryProblems(input, category), ...noteProblems(note)];
  if (problems.length > 0) return { ok: false, problems };
  const noteOrNull = note === '' ? null : note;
  if (input.decision === 'approve')
    return { ok: true, decision: { kind: 'approve', category, note: noteOrNull } };
  // categoryProblems has made sure of it; the type checker cannot know.
  return { ok: true, decision: { kind: 'reject', category: category as PolicyCategory, note: noteOrNull } };
}

function findCategory(id: string | null | undefined): PolicyCategory | null {
  return POLICY_CATEGORIES.find((category) => category.id === id)?.id ?? null;
}

function categoryProblems(input: DecideReviewCaseInput, category: PolicyCategory | null): FieldProblem[] {
  const given = input.category ?? null;
  if (given !== null && category === null) {
    return [
      { field: 'category', code: 'UNKNOWN_CATEGORY', message: 'The content policy has no such category.' },
    ];
  }
  if (input.decision === 'reject' && category === null) {
    return [{ field: 'category', code: 'REQUIRED', message: 'Name the policy category that is broken.' }];
  }
  return [];
}

function noteProblems(note: string): FieldProblem[] {
  if (note.length <= MAX_REASON_CHARACTERS) return [];
  return [
    { field: 'note', code: 'TOO_LONG', message: `Please keep it to ${MAX_REASON_CHARACTERS} characters.` },
  ];
}
