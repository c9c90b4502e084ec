/** Limits of every generation request, whatever the checkpoint. */
export const REQUEST_LIMITS = {
  /** Characters after trimming. Long enough for a paragraph, short enough to review in one look. */
  promptCharacters: { min: 1, max: 1000 },
  imageCount: { min: 1, max: 10 },
  /** Above 100 steps no sampler here gains anything a person can see. */
  steps: { min: 1, max: 100 },
  guidanceScale: { min: 0, max: 30 },
  /** Latent autoencoders work on blocks of 8 pixels. */
  sizePx: { min: 64, max: 1024, multipleOf: 8 },
  /** The counter-based generator is keyed by an unsigned 32-bit seed. */
  seed: { min: 0, max: 0xffff_ffff },
} as const;
