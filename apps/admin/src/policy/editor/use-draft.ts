import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { errorMessage } from '#browser';
import { type PolicyVersion, useForgetVersions } from '../versions/use-versions.js';
import { parseContent, type VersionContent } from './content.js';
import { type ContentProblem, saveContent } from './save-content.js';

export interface Draft {
  readonly content: VersionContent;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** What kept the last attempt from being saved. */
  readonly refusal: { readonly message: string; readonly problems: readonly ContentProblem[] } | null;
  edit(content: VersionContent): void;
  save(): void;
  revert(): void;
}

/** A version's content in the making. It lives in this page until it is saved; a refused save loses nothing. */
export function useDraft(version: PolicyVersion & { readonly content: string }): Draft {
  const [stored] = useState(() => parseContent(version.content));
  const [content, setContent] = useState(stored);
  const [refusal, setRefusal] = useState<Draft['refusal']>(null);
  const forget = useForgetVersions();
  const notify = useNotify();
  const saving = useMutation({
    mutationFn: () => saveContent(version.id, version.revision, JSON.stringify(content)),
    onSuccess: async (outcome) => {
      if (outcome.kind === 'refused') return setRefusal(outcome);
      setRefusal(null);
      notify('Saved. Every example behaves as it says.', { type: 'success' });
      await forget();
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  return {
    content,
    isChanged: content !== stored,
    isSaving: saving.isPending,
    refusal,
    edit: setContent,
    save: () => saving.mutate(),
    revert: () => {
      setContent(stored);
      setRefusal(null);
    },
  };
}
