import type { ImageFacts } from '#pipeline';
import type { MaskSight } from './mask-sight.js';

/** What the review networks saw. */
export interface DrawingFacts {
  /** One per picture, in the order of the pictures. */
  readonly images: readonly ImageFacts[];
  /** Of the picture that the drawing started from; null when there was none. */
  readonly source: ImageFacts | null;
  /** Of the picture that an interpolation leads to; null for every other kind. */
  readonly target: ImageFacts | null;
  /** Of the painted region of an edit; null for every other kind. */
  readonly mask: MaskSight | null;
}
