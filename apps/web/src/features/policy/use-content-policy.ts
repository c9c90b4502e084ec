import { useQuery } from '@tanstack/react-query';
import { execute } from '#browser';
import { ContentPolicyDocument } from './policy.documents.js';

/** The content policy in force; it changes with a release, so one fetch per visit is enough. */
export function useContentPolicy() {
  return useQuery({
    queryKey: ['content-policy'],
    queryFn: async () => (await execute(ContentPolicyDocument)).contentPolicy,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
