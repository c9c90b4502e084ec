/** What every kind of drawing needs besides its subject. */
export interface SamplingSettings {
  /** Unsigned 32-bit; the same seed, request and checkpoint give the same pictures. */
  readonly seed: number;
  readonly imageCount: number;
  /** Denoising steps. */
  readonly steps: number;
  /** Classifier-free guidance weight; 1 and below turn guidance off. */
  readonly guidanceScale: number;
}

/** What to draw. Values are within `REQUEST_LIMITS` once they have passed `parseGenerationRequest`. */
export interface GenerationRequest extends SamplingSettings {
  /** What the pictures should show; trimmed. */
  readonly prompt: string;
  /** What they should not show; takes the empty prompt's place in the unconditional half of the guidance. */
  readonly negativePrompt?: string;
  readonly widthPx: number;
  readonly heightPx: number;
}
