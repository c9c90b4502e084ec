import { execute } from '#browser';
import type { ActionOutcome } from '../../ui/use-action.js';
import { AdmitWaitlistEntryDocument, DeclineWaitlistEntryDocument } from './waitlist.documents.js';

/** Lets one person in: creates the account and writes the invitation. */
export async function admit(id: string): Promise<ActionOutcome> {
  const { admitWaitlistEntry: answer } = await execute(AdmitWaitlistEntryDocument, { id });
  if (answer.__typename !== 'WaitlistEntry') return { problem: answer.message };
  return { done: `${answer.email} is invited. The mail is in the outbox.` };
}

export async function decline(id: string): Promise<ActionOutcome> {
  const { declineWaitlistEntry: answer } = await execute(DeclineWaitlistEntryDocument, { id });
  if (answer.__typename !== 'WaitlistEntry') return { problem: answer.message };
  return { done: `${answer.email} is declined.` };
}

/**
 * Lets several people in, one after the other. Somebody who cannot be admitted (any more) does not stop the
 * others; the outcome counts both.
 */
export async function admitAll(
  ids: readonly string[],
  admitOne: typeof admit = admit,
): Promise<ActionOutcome> {
  const problems: string[] = [];
  for (const id of ids) {
    const outcome = await admitOne(id);
    if ('problem' in outcome) problems.push(outcome.problem);
  }
  const invited = ids.length - problems.length;
  if (problems.length === 0)
    return { done: `${invited} ${invited === 1 ? 'person is' : 'people are'} invited.` };
  return { problem: `${invited} of ${ids.length} invited. ${problems[0]}` };
}
