export interface RateLimitRule {
  /** Calls allowed within the window. */
  readonly points: number;
  readonly windowSeconds: number;
}

const MINUTES = 60;

/** Generous for people, also for several behind one address; useless for a script. */
export const RATE_LIMITS = {
  'joinWaitlist.address': { points: 20, windowSeconds: 10 * MINUTES },
  'requestSignInLink.address': { points: 20, windowSeconds: 10 * MINUTES },
  /** Per mailbox, known or not: nobody's inbox is filled through us. */
  'requestSignInLink.mailbox': { points: 5, windowSeconds: 15 * MINUTES },
  'redeemSignInLink.address': { points: 30, windowSeconds: 10 * MINUTES },
  /** One every two seconds is faster than anybody reads pictures; credits bound the day. */
  'createGeneration.user': { points: 30, windowSeconds: 60 },
  /** Decoding a large picture costs a second of a core. */
  'upload.user': { points: 30, windowSeconds: 10 * MINUTES },
  /** An editor who saves after every rule. Checking a version's examples costs a tenth of a second. */
  'policy.save.user': { points: 120, windowSeconds: 10 * MINUTES },
  /** One every second is faster than anybody types prompts to try. */
  'policy.test.user': { points: 120, windowSeconds: 2 * MINUTES },
  /** Judging a thousand prompts twice costs seconds of a core. */
  'policy.measure.user': { points: 40, windowSeconds: 10 * MINUTES },
} as const satisfies Record<string, RateLimitRule>;

export type RateLimitName = keyof typeof RATE_LIMITS;
