import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '#browser';

const MOST_RETRIES = 2;

function shouldRetry(failures: number, error: Error): boolean {
  return error instanceof ApiError && error.retryable && failures < MOST_RETRIES;
}

/** Builds the cache of server state; `onSessionEnded` runs when any request finds the session gone. */
export function createQueryClient(onSessionEnded: (client: QueryClient) => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.isSessionEnded) onSessionEnded(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: shouldRetry, staleTime: 10_000 } },
  });
  return client;
}
