import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import { errorMessage } from '#browser';

/** What an act came to: done, or a sentence that says why not. */
export type ActionOutcome = { readonly done: string } | { readonly problem: string };

/**
 * Runs one act of an operator: says what came of it and shows the new state. A problem refreshes too, because
 * most problems mean that the screen was out of date.
 */
export function useAction<TInput>(act: (input: TInput) => Promise<ActionOutcome>) {
  const notify = useNotify();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: act,
    onSuccess: (outcome) => {
      if ('done' in outcome) notify(outcome.done, { type: 'success' });
      else notify(outcome.problem, { type: 'warning' });
      refresh();
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
}
