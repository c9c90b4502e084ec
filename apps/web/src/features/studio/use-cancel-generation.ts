import { useMutation, useQueryClient } from '@tanstack/react-query';
import { execute } from '#browser';
import { CancelGenerationDocument } from './studio.documents.js';
import { refreshAround, rememberGeneration } from './use-generation.js';

/** Cancels; the worker stops at the next denoising step and the event stream brings the outcome. */
export function useCancelGeneration(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await execute(CancelGenerationDocument, { id })).cancelGeneration,
    onSuccess: (answer) => {
      if (answer.__typename === 'Generation') rememberGeneration(client, answer);
      else void client.invalidateQueries({ queryKey: ['generation', id] });
      refreshAround(client);
    },
  });
}
