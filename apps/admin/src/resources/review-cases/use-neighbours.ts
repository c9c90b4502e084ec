import { useGetList } from 'react-admin';
import type { ReviewCaseRow } from './review-cases.source.js';

/** As many as a reviewer gets through before the list is fetched again anyway. */
const LOOK_AHEAD = 50;

/** The open cases before and after this one, in the order of the queue. */
export function useNeighbours(id: string): { previous: string | undefined; next: string | undefined } {
  const { data } = useGetList<ReviewCaseRow>('review-cases', {
    pagination: { page: 1, perPage: LOOK_AHEAD },
    filter: { state: 'OPEN' },
  });
  const ids = data?.map((row) => row.id) ?? [];
  const index = ids.indexOf(id);
  if (index === -1) return { previous: undefined, next: ids[0] };
  return { previous: ids[index - 1], next: ids[index + 1] };
}
