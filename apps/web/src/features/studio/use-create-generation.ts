import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError } from '../../api/api-error.js';
import { execute } from '../../api/execute.js';
import type { CreateGenerationMutation } from '../../generated/graphql.js';
import { type Draft, toInput } from './draft.js';
import { newRequestId } from './request-id.js';
import { CreateGenerationDocument } from './studio.documents.js';
import { refreshAround, rememberGeneration } from './use-generation.js';

export type CreateAnswer = CreateGenerationMutation['createGeneration'];
/** Every answer but a generation: the reasons why there is none. */
export type Obstacle = Exclude<CreateAnswer, { __typename: 'Generation' }>;

/**
 * Asks for pictures. One click is one request id; when the answer was lost on the way, the next click with the
 * same draft repeats the id, so that the api gives back the generation it may already have made.
 */
export function useCreateGeneration(onCreated: (id: string) => void) {
  const client = useQueryClient();
  const unanswered = useRef<{ draft: Draft; requestId: string }>(undefined);
  const mutation = useMutation({
    mutationFn: async (draft: Draft) => {
      if (unanswered.current?.draft !== draft) unanswered.current = { draft, requestId: newRequestId() };
      const input = toInput(draft, unanswered.current.requestId);
      return (await execute(CreateGenerationDocument, { input })).createGeneration;
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
    submit: (draft: Draft) => {
      if (!mutation.isPending) mutation.mutate(draft);
    },
    isPending: mutation.isPending,
    obstacle: mutation.data && mutation.data.__typename !== 'Generation' ? mutation.data : undefined,
    sentDraft: mutation.variables,
    error: mutation.error,
    dismiss: mutation.reset,
  };
}
