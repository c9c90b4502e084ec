import { execute } from '#browser';
import { type Draft, toInput } from './draft.js';
import { CreateGenerationDocument } from './studio.documents.js';
import { useAsk } from './use-ask.js';

/** Asks for pictures from words. */
export function useCreateGeneration(onCreated: (id: string) => void) {
  return useAsk({ send: sendDraft, onCreated });
}

async function sendDraft(draft: Draft, requestId: string) {
  return (await execute(CreateGenerationDocument, { input: toInput(draft, requestId) })).createGeneration;
}
