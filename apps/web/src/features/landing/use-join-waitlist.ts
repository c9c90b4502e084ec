import { useMutation } from '@tanstack/react-query';
import { execute } from '#browser';
import type { JoinWaitlistInput, JoinWaitlistMutation } from '../../generated/graphql.js';
import { JoinWaitlistDocument } from './waitlist.documents.js';

type Answer = JoinWaitlistMutation['joinWaitlist'];

export interface JoinWaitlist {
  readonly submit: (entry: JoinWaitlistInput) => void;
  readonly isPending: boolean;
  readonly joinedMessage: string | undefined;
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** One line above the form when no single field is to blame. */
  readonly problem: string | undefined;
  readonly error: Error | null;
}

/** Sends the waitlist form and sorts the answer into what the form shows where. */
export function useJoinWaitlist(): JoinWaitlist {
  const mutation = useMutation({
    mutationFn: async (input: JoinWaitlistInput) =>
      (await execute(JoinWaitlistDocument, { input })).joinWaitlist,
  });
  const answer = mutation.data;
  return {
    submit: mutation.mutate,
    isPending: mutation.isPending,
    joinedMessage: answer?.__typename === 'WaitlistJoined' ? answer.message : undefined,
    fieldErrors: fieldErrorsOf(answer),
    problem: mutation.isError ? 'Your request did not arrive' : problemOf(answer),
    error: mutation.error,
  };
}

function fieldErrorsOf(answer: Answer | undefined): Record<string, string> {
  if (answer?.__typename !== 'InvalidInput') return {};
  return Object.fromEntries(answer.fields.map(({ field, message }) => [field, message]));
}

function problemOf(answer: Answer | undefined): string | undefined {
  if (answer?.__typename === 'RateLimited') return answer.message;
  if (answer?.__typename === 'InvalidInput' && answer.fields.length === 0) return answer.message;
  return undefined;
}
