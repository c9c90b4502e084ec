import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError } from '#browser';
import type { CreateAnswerFragment } from '../../generated/graphql.js';
import { newRequestId } from './request-id.js';
import { refreshAround, rememberGeneration } from './use-generation.js';

export type CreateAnswer = CreateAnswerFragment;
/** Every answer but a generation: the reasons why there is none. */
export type Obstacle = Exclude<CreateAnswer, { __typename: 'Generation' }>;

interface AskOptions<TWish> {
  readonly send: (wish: TWish, requestId: string) => Promise<CreateAnswer>;
  readonly onCreated: (id: string) => void;
}

/**
 * Asks for pictures. One click is one request id; when the answer was lost on the way, the next click with the
 * same wish repeats the id, so that the api gives back the generation it may already have made.
 * @param options a wish is plain data: two that read the same are the same
 */
export function useAsk<TWish>({ send, onCreated }: AskOptions<TWish>) {
  const client = useQueryClient();
  const unanswered = useRef<{ wish: string; requestId: string }>(undefined);
  const mutation = useMutation({
    mutationFn: (given: TWish) => {
      const wish = JSON.stringify(given);
      if (unanswered.current?.wish !== wish) unanswered.current = { wish, requestId: newRequestId() };
      return send(given, unanswered.current.requestId);
    },
    onSuccess: (answer) => {
      unanswered.current = undefined;
      if (answer.__typename === 'RolloutClosed')
        void client.invalidateQueries({ queryKey: ['service-status'] });
      if (answer.__typename !== 'Generation') return;
      rememberGeneration(client, answer);
      refreshAround(client);
      onCreated(answer.id);
    },
    onError: (error) => {
      if (!(error instanceof ApiError) || !error.retryable) unanswered.current = undefined;
    },
  });
  return {
    submit: (wish: TWish) => {
      if (!mutation.isPending) mutation.mutate(wish);
    },
    isPending: mutation.isPending,
    obstacle: mutation.data && mutation.data.__typename !== 'Generation' ? mutation.data : undefined,
    /** What was asked for last. */
    sent: mutation.variables,
    error: mutation.error,
    dismiss: mutation.reset,
  };
}
