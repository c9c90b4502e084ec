import { useSessionStorage } from '@mantine/hooks';
import { type Draft, EMPTY_DRAFT } from './draft.js';

/** The draft outlives a reload and a session that ends in the middle of a sentence; it never leaves this tab. */
export function useDraft(): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useSessionStorage<Draft>({
    key: 'frisket-draft',
    defaultValue: EMPTY_DRAFT,
    getInitialValueInEffect: false,
  });
  return [draft, setDraft];
}
