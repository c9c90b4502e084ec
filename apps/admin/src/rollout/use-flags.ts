import { useQuery, useQueryClient } from '@tanstack/react-query';
import { execute } from '#browser';
import { type ActionOutcome, useAction } from '../ui/use-action.js';
import { FeatureFlagsDocument, SetFeatureFlagDocument } from './rollout.documents.js';

const FLAGS_KEY = ['feature-flags'] as const;
/** Another operator may throw the switch while this page is open. */
const REFRESH_MS = 10_000;

export function useFlags() {
  return useQuery({
    queryKey: FLAGS_KEY,
    queryFn: async () => (await execute(FeatureFlagsDocument)).featureFlags,
    refetchInterval: REFRESH_MS,
  });
}

export function useSetFlag() {
  const client = useQueryClient();
  return useAction(async ({ key, enabled }: { key: string; enabled: boolean }): Promise<ActionOutcome> => {
    const { setFeatureFlag: answer } = await execute(SetFeatureFlagDocument, { key, enabled });
    await client.invalidateQueries({ queryKey: FLAGS_KEY });
    if (answer.__typename !== 'FeatureFlag') return { problem: answer.message };
    return { done: `${answer.key} is ${answer.enabled ? 'on' : 'off'}.` };
  });
}
