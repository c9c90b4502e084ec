import { useQuery } from '@tanstack/react-query';
import { execute } from '#browser';
import type { ViewerFieldsFragment } from '../../generated/graphql.js';
import { ViewerDocument } from './account.documents.js';
import { VIEWER_KEY } from './session.js';

export interface ViewerState {
  /** Null when signed out, undefined while unknown. */
  readonly viewer: ViewerFieldsFragment | null | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => void;
}

/** Who is signed in. */
export function useViewer(): ViewerState {
  const query = useQuery({
    queryKey: VIEWER_KEY,
    queryFn: async () => (await execute(ViewerDocument)).viewer ?? null,
    staleTime: 60_000,
  });
  return {
    viewer: query.data,
    isPending: query.isPending,
    error: query.error,
    refetch: () => void query.refetch(),
  };
}
