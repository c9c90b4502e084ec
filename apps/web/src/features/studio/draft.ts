import type { CreateGenerationInput } from '../../generated/graphql.js';

/** What the person has typed and chosen, not yet sent. An empty string means "choose for me". */
export interface Draft {
  readonly prompt: string;
  readonly imageCount: number;
  readonly seed: number | '';
  readonly steps: number | '';
  readonly guidanceScale: number | '';
}

export const EMPTY_DRAFT: Draft = { prompt: '', imageCount: 4, seed: '', steps: '', guidanceScale: '' };

/** Seeds are unsigned 32-bit numbers. */
export const LARGEST_SEED = 2 ** 32 - 1;

/** The prompt as it is sent and as a refusal's spans count it: without the white space around it. */
export function promptToSend(draft: Draft): string {
  return draft.prompt.trim();
}

/** What goes to the api. */
export function toInput(draft: Draft, clientRequestId: string): CreateGenerationInput {
  return {
    clientRequestId,
    prompt: promptToSend(draft),
    imageCount: draft.imageCount,
    ...(draft.seed !== '' && { seed: draft.seed }),
    ...(draft.steps !== '' && { steps: draft.steps }),
    ...(draft.guidanceScale !== '' && { guidanceScale: draft.guidanceScale }),
  };
}

/** The settings that made a generation, ready to be changed or sent again. */
export function draftFrom(
  made: { prompt: string; imageCount: number; seed: number; steps: number; guidanceScale: number },
  keep: 'prompt' | 'prompt-and-seed',
): Draft {
  const draft = { ...EMPTY_DRAFT, prompt: made.prompt, imageCount: made.imageCount };
  if (keep === 'prompt') return draft;
  return { ...draft, seed: made.seed, steps: made.steps, guidanceScale: made.guidanceScale };
}
