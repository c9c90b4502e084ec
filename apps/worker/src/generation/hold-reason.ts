import { z } from 'zod';
import type { GenerationEntity, Hold } from '#platform';

/** The parts of a stored verdict that a hold needs. A verdict of an older version may lack them. */
const verdictSchema = z.object({
  category: z.string().nullable().catch(null),
  reasons: z.array(z.object({ code: z.string() })).catch([]),
});

/** Why the pictures of this generation go to the reviewers first; null when they need not. */
export function holdReason(generation: GenerationEntity): Hold | null {
  if (generation.verdictOutcome === 'allow') return null;
  const { category, reasons } = verdictSchema.parse(generation.promptVerdict);
  return { category, policyVersion: generation.policyVersion, reasons: reasons.map(({ code }) => code) };
}
