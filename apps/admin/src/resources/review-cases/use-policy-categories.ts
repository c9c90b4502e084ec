import { useQuery } from '@tanstack/react-query';
import { execute } from '#browser';
import { PolicyCategoriesDocument } from './review-cases.documents.js';

/** The categories a rejection may cite. */
export function usePolicyCategories(): ReadonlyArray<{ id: string; title: string }> {
  const { data } = useQuery({
    queryKey: ['policy-categories'],
    queryFn: async () => (await execute(PolicyCategoriesDocument)).contentPolicy.categories,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? [];
}
