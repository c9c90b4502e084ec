import { useState } from 'react';
import type { ReviewCaseRecord } from './review-cases.source.js';

/** `covered` is not even fetched; `softened` is fetched, grey and blurred; `clear` is the picture. */
export type Reveal = 'covered' | 'softened' | 'clear';

const NEXT: Record<Reveal, Reveal> = { covered: 'softened', softened: 'clear', clear: 'softened' };

/** A picture of a case that can be uncovered. */
export interface ReviewPicture {
  readonly id: string;
  /** At the start of a sentence: "Picture 1". */
  readonly name: string;
  /** Null when it cannot be looked at any more. */
  readonly url: string | null;
}

export interface RevealState {
  readonly of: (id: string) => Reveal;
  /** Uncovers a picture by one degree; a clear one goes back to softened. */
  readonly advance: (id: string) => void;
  /** Softens the next covered picture: every fetch of a held picture is written into the log. */
  readonly revealNext: () => void;
  /** True when a decision can be about something seen: at least one of the pictures that were made, or none to see. */
  readonly hasSeenAny: boolean;
}

const SOURCE_NAMES: Record<ReviewCaseRecord['sources'][number]['part'], string> = {
  SOURCE: 'Source picture',
  TARGET: 'Picture it is blended with',
  MASK: 'Mask',
};

export function madePictures({ images }: Pick<ReviewCaseRecord, 'images'>): ReviewPicture[] {
  return images.map(({ id, position, url }) => ({ id, url, name: `Picture ${position + 1}` }));
}

export function sourcePictures({ sources }: Pick<ReviewCaseRecord, 'sources'>): ReviewPicture[] {
  return sources.map(({ part, url }) => ({ id: part, url: url ?? null, name: SOURCE_NAMES[part] }));
}

/** How far each picture of a case is uncovered; everything starts covered. The made ones come first. */
export function useReveal(reviewCase: Pick<ReviewCaseRecord, 'images' | 'sources'>): RevealState {
  const [reveals, setReveals] = useState<Readonly<Record<string, Reveal>>>({});
  const made = madePictures(reviewCase);
  const of = (id: string) => reveals[id] ?? 'covered';
  const advance = (id: string) =>
    setReveals((before) => ({ ...before, [id]: NEXT[before[id] ?? 'covered'] }));
  return {
    of,
    advance,
    revealNext: () => {
      const covered = [...made, ...sourcePictures(reviewCase)].find(
        ({ id, url }) => url !== null && of(id) === 'covered',
      );
      if (covered) advance(covered.id);
    },
    hasSeenAny: made.length === 0 || made.some(({ id }) => of(id) !== 'covered'),
  };
}
