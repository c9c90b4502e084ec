import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { execute } from '#browser';
import { follow } from '../../api/subscriptions.js';
import { VIEWER_KEY } from '../account/session.js';
import { type GenerationView, isSettled, newerOf } from './generation-state.js';
import { GenerationDocument, GenerationEventsDocument } from './studio.documents.js';

export const HISTORY_KEY = ['history'] as const;
const generationKey = (id: string) => ['generation', id] as const;

/** Puts a state into the cache unless a later one is there. */
export function rememberGeneration(client: QueryClient, incoming: GenerationView): void {
  client.setQueryData<GenerationView | null>(generationKey(incoming.id), (known) => newerOf(known, incoming));
}

/**
 * One generation, kept up to date from the server's events until it is settled. The state lives on the
 * server: a reload or a second window starts from the query and goes on with the events after it.
 */
export function useGeneration(id: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: generationKey(id),
    queryFn: async () => {
      const { generation } = await execute(GenerationDocument, { id });
      return generation ? newerOf(client.getQueryData<GenerationView>(generationKey(id)), generation) : null;
    },
  });
  const isLive = query.data ? !isSettled(query.data) : false;

  useEffect(() => {
    if (!isLive) return undefined;
    return followGeneration(client, id);
  }, [client, id, isLive]);

  return query;
}

function followGeneration(client: QueryClient, id: string): () => void {
  const afterSequence = client.getQueryData<GenerationView>(generationKey(id))?.eventSequence ?? 0;
  return follow(
    GenerationEventsDocument,
    { id, afterSequence },
    {
      next: ({ generationEvents: { generation } }) => {
        const before = client.getQueryData<GenerationView>(generationKey(id))?.status;
        rememberGeneration(client, generation);
        if (generation.status !== before) refreshAround(client);
      },
      // The query knows how to say what is wrong: a lost session, a generation that is gone.
      error: () => void client.invalidateQueries({ queryKey: generationKey(id) }),
    },
  );
}

/** A new status changes the list and, through refunds, the credits. */
export function refreshAround(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: HISTORY_KEY });
  void client.invalidateQueries({ queryKey: VIEWER_KEY });
}
