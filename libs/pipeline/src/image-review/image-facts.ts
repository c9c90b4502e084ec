import type { PdqHash } from '../image/pdq-hash.js';

/** What the review networks see in one picture. Facts only: what follows from them is the policy's business. */
export interface ImageFacts {
  readonly nsfw: NsfwShares;
  readonly faces: readonly FaceHit[];
  readonly pdq: PdqHash;
}

/**
 * Shares of the five classes, 0 to 1. `porn`, `hentai` and `sexy` are the highest over the whole picture and its crops
 * (a small region drowns in the whole); `drawing` and `neutral` are the whole picture's.
 */
export interface NsfwShares {
  readonly drawing: number;
  readonly hentai: number;
  readonly neutral: number;
  readonly porn: number;
  readonly sexy: number;
}

/** A face that the detector found, on the whole picture or on a crop. */
export interface FaceHit {
  /** Confidence that it is a face, 0 to 1. */
  readonly score: number;
  /** Probability that what surrounds it is a photograph and no drawing, 0 to 1. */
  readonly photo: number;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}
