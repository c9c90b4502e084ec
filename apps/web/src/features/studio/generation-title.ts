import type { GenerationFieldsFragment } from '../../generated/graphql.js';

type Kind = GenerationFieldsFragment['kind'];

const KIND_TEXT: Record<Kind, string> = {
  TEXT: '',
  EDIT: 'Edit',
  OUTPAINT: 'Extension',
  VARIATION: 'Variations',
  INTERPOLATION: 'Blend',
  UPSCALE: 'Enlargement',
};

/** What kind of work it was, in a word or two; empty for pictures from words. */
export function kindText(kind: Kind): string {
  return KIND_TEXT[kind];
}

/** What to call a generation: its words, or what was done where there are none. */
export function generationTitle({ kind, prompt }: { kind: Kind; prompt: string }): string {
  if (prompt !== '') return prompt;
  return `${KIND_TEXT[kind]} of ${kind === 'INTERPOLATION' ? 'two pictures' : 'a picture'}`;
}
