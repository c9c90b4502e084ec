/** Limits of what is given and made besides plain generations. */
export const IMAGE_LIMITS = {
  /** How far a redrawn picture may go from the given one: 0 keeps it, 1 starts from pure noise. */
  strength: { min: 0, max: 1 },
  /** Longest side of a picture that may be edited, extended or enlarged. */
  sidePx: { min: 16, max: 2048 },
  /** Pixels added on one side of a picture. */
  extensionPx: { min: 0, max: 1024 },
} as const;
