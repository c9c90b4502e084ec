import { execute } from '#browser';
import type { DecideReviewCaseInput, DecideReviewCaseMutation } from '../../generated/graphql.js';
import { type ActionOutcome, useAction } from '../../ui/use-action.js';
import { DecideReviewCaseDocument, EscalateReviewCaseDocument } from './review-cases.documents.js';
import type { ReviewCaseRecord } from './review-cases.source.js';

type Act =
  | { readonly kind: 'decide'; readonly input: DecideReviewCaseInput; readonly done: string }
  | { readonly kind: 'escalate'; readonly note: string };

/**
 * The three things a moderator can do with a case. The version that was looked at travels along: when somebody
 * else was faster, nothing is overwritten and the screen shows what they decided.
 */
export function useDecideCase(reviewCase: ReviewCaseRecord, onDecided: () => void) {
  const { id: caseId, version } = reviewCase;
  const action = useAction<Act>(async (act) => {
    const outcome = toOutcome(await send(caseId, act), act.kind === 'decide' ? act.done : 'Escalated.');
    if ('done' in outcome) onDecided();
    return outcome;
  });
  return {
    isPending: action.isPending,
    approve: () =>
      action.mutate({
        kind: 'decide',
        input: { caseId, version, decision: 'APPROVE' },
        done: 'Approved: the person sees the pictures now.',
      }),
    reject: (category: string, note: string) =>
      action.mutate({
        kind: 'decide',
        input: { caseId, version, decision: 'REJECT', category, ...(note !== '' && { note }) },
        done: 'Rejected: the pictures stay covered.',
      }),
    escalate: (note: string) => action.mutate({ kind: 'escalate', note }),
  };
}

type Answer = DecideReviewCaseMutation['decideReviewCase'];

async function send(caseId: string, act: Act): Promise<Answer> {
  if (act.kind === 'decide')
    return (await execute(DecideReviewCaseDocument, { input: act.input })).decideReviewCase;
  return (await execute(EscalateReviewCaseDocument, { caseId, note: act.note })).escalateReviewCase;
}

function toOutcome(answer: Answer, done: string): ActionOutcome {
  if (answer.__typename === 'ReviewCase') return { done };
  if (answer.__typename === 'Conflict') return { problem: `Somebody was faster. ${answer.message}` };
  return { problem: answer.message };
}
