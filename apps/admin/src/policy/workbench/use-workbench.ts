import { useQuery } from '@tanstack/react-query';
import { execute } from '#browser';
import type { PolicyVersion } from '../versions/use-versions.js';
import {
  PolicyBackTestDocument,
  PolicyChangesDocument,
  PolicyDiffDocument,
  PolicyRuleOverlapDocument,
  PolicyShadowStatisticsDocument,
} from './workbench.documents.js';

/** Measuring costs the server seconds: an answer is kept until the version changes or somebody asks again. */
const KEPT = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const;

type Measured = Pick<PolicyVersion, 'id' | 'revision'>;

export function usePolicyDiff({ id, revision }: Measured) {
  return useQuery({
    queryKey: ['policy-diff', id, revision],
    queryFn: async () => (await execute(PolicyDiffDocument, { id })).policyDiff,
  });
}

export function usePolicyChanges({ id, revision }: Measured, isWanted = true) {
  return useQuery({
    queryKey: ['policy-changes', id, revision],
    queryFn: async () => (await execute(PolicyChangesDocument, { id })).policyChanges,
    enabled: isWanted,
    gcTime: 0,
    retry: false,
  });
}

/** @param days null while nobody has asked */
export function useBackTest({ id, revision }: Measured, days: number | null) {
  return useQuery({
    ...KEPT,
    queryKey: ['policy-back-test', id, revision, days],
    queryFn: async () => (await execute(PolicyBackTestDocument, { id, days: days ?? 1 })).policyBackTest,
    enabled: days !== null,
  });
}

export function useOverlap({ id, revision }: Measured) {
  return useQuery({
    ...KEPT,
    queryKey: ['policy-overlap', id, revision],
    queryFn: async () => (await execute(PolicyRuleOverlapDocument, { id })).policyRuleOverlap,
  });
}

/** Prompts keep coming in. */
const SHADOW_REFRESH_MS = 15_000;

export function useShadowStatistics({ id, revision }: Measured) {
  return useQuery({
    queryKey: ['policy-shadow', id, revision],
    queryFn: async () => (await execute(PolicyShadowStatisticsDocument, { id })).policyShadowStatistics,
    refetchInterval: SHADOW_REFRESH_MS,
  });
}
