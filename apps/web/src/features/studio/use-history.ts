import { useInfiniteQuery } from '@tanstack/react-query';
import { execute } from '#browser';
import { HistoryDocument } from './studio.documents.js';
import { HISTORY_KEY } from './use-generation.js';

const PAGE_SIZE = 20;

/** The person's generations, newest first, a page at a time. */
export function useHistory() {
  return useInfiniteQuery({
    queryKey: HISTORY_KEY,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) =>
      (await execute(HistoryDocument, { first: PAGE_SIZE, after: pageParam })).generations,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });
}
