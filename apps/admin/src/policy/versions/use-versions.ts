import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { execute } from '#browser';
import type { PolicyVersionAction, PolicyVersionFieldsFragment } from '../../generated/graphql.js';
import { type ActionOutcome, useAction } from '../../ui/use-action.js';
import {
  CreatePolicyDraftDocument,
  DiscardPolicyDraftDocument,
  PolicyVersionDocument,
  PolicyVersionsDocument,
  TakePolicyStepDocument,
} from './versions.documents.js';

export type PolicyVersion = PolicyVersionFieldsFragment;

const VERSIONS_KEY = ['policy-versions'] as const;
/** Another operator may publish while this page is open. */
const REFRESH_MS = 20_000;

export function useVersions() {
  return useQuery({
    queryKey: VERSIONS_KEY,
    queryFn: async () => (await execute(PolicyVersionsDocument)).policyVersions,
    refetchInterval: REFRESH_MS,
  });
}

/** One version with its content; null when there is no such version. */
export function useVersion(id: string) {
  return useQuery({
    queryKey: [...VERSIONS_KEY, id],
    queryFn: async () => (await execute(PolicyVersionDocument, { id })).policyVersion ?? null,
  });
}

/** Everything shown about versions is read again. */
export function useForgetVersions(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: VERSIONS_KEY });
}

export function useCreateDraft() {
  const forget = useForgetVersions();
  const navigate = useNavigate();
  return useAction(async ({ fromId, note }: { fromId: string; note: string }): Promise<ActionOutcome> => {
    const { createPolicyDraft: answer } = await execute(CreatePolicyDraftDocument, { fromId, note });
    await forget();
    if (answer.__typename !== 'PolicyVersion') return { problem: answer.message };
    await navigate(`/policy/${answer.id}`);
    return { done: `Version ${answer.number} is a draft now. Nothing changes until it is published.` };
  });
}

export interface PolicyStep {
  readonly version: PolicyVersion;
  readonly action: PolicyVersionAction;
  readonly reason: string;
  readonly acknowledgedChanges: string | null;
  /** The word typed, where the step asks for one. */
  readonly confirmation: string | null;
}

const DONE: Readonly<Record<PolicyVersionAction, string>> = {
  START_SHADOW: 'judges along in shadow now.',
  STOP_SHADOW: 'is a draft again.',
  PUBLISH: 'is live: every process judges by it.',
  RETIRE: 'is retired.',
  RESTORE: 'is live again.',
};

export function useTakeStep() {
  const forget = useForgetVersions();
  return useAction(async ({ version, ...step }: PolicyStep): Promise<ActionOutcome> => {
    const input = { ...step, id: version.id, revision: version.revision };
    const { takePolicyStep: answer } = await execute(TakePolicyStepDocument, { input });
    await forget();
    if (answer.__typename !== 'PolicyVersion') return { problem: answer.message };
    return { done: `Version ${answer.number} ${DONE[step.action]}` };
  });
}

export function useDiscardDraft() {
  const forget = useForgetVersions();
  const navigate = useNavigate();
  return useAction(async ({ id, number }: PolicyVersion): Promise<ActionOutcome> => {
    const { discardPolicyDraft: answer } = await execute(DiscardPolicyDraftDocument, { id });
    if (answer && 'message' in answer) return { problem: answer.message };
    await navigate('/policy');
    await forget();
    return { done: `Draft ${number} is gone.` };
  });
}
