import { useQuery } from '@tanstack/react-query';
import { execute } from '#browser';
import { ServiceStatusDocument } from './studio.documents.js';

/** A thrown kill switch shows up on open pages within this time; Generate itself always asks the server. */
const REFRESH_MS = 15_000;

/** Whether generation is open, and what the checkpoint knows. */
export function useServiceStatus() {
  return useQuery({
    queryKey: ['service-status'],
    queryFn: async () => (await execute(ServiceStatusDocument)).serviceStatus,
    refetchInterval: REFRESH_MS,
  });
}
