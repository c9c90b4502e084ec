import { useState } from 'react';
import type { ReviewCaseRecord } from './review-cases.source.js';

/** `covered` is not even fetched; `softened` is fetched, grey and blurred; `clear` is the picture. */
export type Reveal = 'covered' | 'softened' | 'clear';

const NEXT: Record<Reveal, Reveal> = { covered: 'softened', softened: 'clear', clear: 'softened' };

export interface RevealState {
  readonly of: (imageId: string) => Reveal;
  /** Uncovers a picture by one degree; a clear one goes back to softened. */
  readonly advance: (imageId: string) => void;
  /** Softens the next covered picture: every fetch of a held picture is written into the log. */
  readonly revealNext: () => void;
  /** True when a decision can be about something seen: at least one picture, or none to see. */
  readonly hasSeenAny: boolean;
}

/** How far each picture of a case is uncovered; everything starts covered. */
export function useReveal(images: ReviewCaseRecord['images']): RevealState {
  const [reveals, setReveals] = useState<Readonly<Record<string, Reveal>>>({});
  const of = (imageId: string) => reveals[imageId] ?? 'covered';
  const advance = (imageId: string) =>
    setReveals((before) => ({ ...before, [imageId]: NEXT[before[imageId] ?? 'covered'] }));
  return {
    of,
    advance,
    revealNext: () => {
      const covered = images.find((image) => of(image.id) === 'covered');
      if (covered) advance(covered.id);
    },
    hasSeenAny: images.length === 0 || images.some((image) => of(image.id) !== 'covered'),
  };
}
