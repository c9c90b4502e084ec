import type { SamplingSettings } from './generation-request.js';

/** New pictures after a given one. */
export interface ImageVariationRequest extends SamplingSettings {
  /** Words to steer by; without them the picture alone decides. */
  readonly prompt?: string;
  readonly negativePrompt?: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** 0 keeps the picture's layout, 1 starts from pure noise and keeps only its idea. */
  readonly strength: number;
}

/** The way from one picture to another; both are handed over beside it. */
export interface InterpolationRequest extends SamplingSettings {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Part of a picture drawn anew; picture and mask are handed over beside it. */
export interface InpaintingRequest extends SamplingSettings {
  readonly prompt: string;
  readonly negativePrompt?: string;
}

/** A picture continued beyond its edges. */
export interface OutpaintingRequest extends SamplingSettings {
  readonly prompt: string;
  readonly negativePrompt?: string;
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}
