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

/** A face that the detector found; photographs and some drawings alike. */
export interface FaceHit {
  /** Confidence, 0 to 1. */
  readonly score: number;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}
