/** The categories are closed: a new one is a change of the product, so the api would refuse others. */
export const categoryIds = [
  'hate',
  'harassment',
  'violence',
  'self_harm',
  'sexual',
  'shocking',
  'illegal_activity',
  'deception',
  'political',
  'health',
  'spam',
  'minor_safety',
  'likeness',
] as const;
