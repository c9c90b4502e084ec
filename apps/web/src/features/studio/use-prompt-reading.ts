import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { execute } from '#browser';
import { CheckpointDocument, PromptReadingDocument } from './studio.documents.js';

/** Long enough that a word in the middle of being typed is not called unknown. */
const PAUSE_MS = 600;

/** How the checkpoint reads a prompt, once the person pauses; undefined for an empty one. */
export function usePromptReading(prompt: string) {
  const [paused] = useDebouncedValue(prompt.trim(), PAUSE_MS);
  const query = useQuery({
    queryKey: ['prompt-reading', paused],
    queryFn: async () => (await execute(PromptReadingDocument, { prompt: paused })).promptReading ?? null,
    enabled: paused !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  return paused === '' || prompt.trim() === '' ? undefined : query.data;
}

/** The things that the checkpoint has learnt; they change only with the checkpoint. */
export function useConcepts(): readonly string[] {
  const query = useQuery({
    queryKey: ['checkpoint'],
    queryFn: async () => (await execute(CheckpointDocument)).checkpoint.concepts,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return query.data ?? [];
}
