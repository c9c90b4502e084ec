import type { GenerationFieldsFragment } from '../../generated/graphql.js';

type Kind = GenerationFieldsFragment['kind'];

const KIND_TEXT: Record<Kind, string> = {
  TEXT: '',
  EDIT: 'Edit',
  OUTPAINT: 'Extension',
  VARIATION: 'Variations',
  UPSCALE: 'Enlargement',
};

/** What kind of work it was, in a word or two; empty for pictures from words. */
export function kindText(kind: Kind): string {
  return KIND_TEXT[kind];
}

/** What to call a generation: its words, or what was done where there are none. */
export function generationTitle({ kind, prompt }: { kind: Kind; prompt: string }): string {
  return prompt === '' ? `${KIND_TEXT[kind]} of a picture` : prompt;
}
