import { ACCESS_STAGES } from './access-stage.js';
import type { AccessStage } from './access-stage.js';

/** Credits are counted over a window that moves with the clock, so nobody gains by waiting for midnight. */
export const ALLOWANCE_WINDOW_MS = 24 * 60 * 60 * 1000;

const CREDITS_PER_WINDOW: ReadonlyMap<number, number> = new Map<AccessStage, number>([
  [ACCESS_STAGES.beta, 50],
  [ACCESS_STAGES.preview, 50],
  [ACCESS_STAGES.trusted, 200],
  [ACCESS_STAGES.staff, 1000],
]);

/** Credits a person of this stage may spend in any 24 hours; 0 for stages that may not generate. */
export function dailyAllowance(accessStage: number): number {
  return CREDITS_PER_WINDOW.get(accessStage) ?? 0;
}

/** @returns whole credits, never below 0: an allowance that was lowered leaves nothing, not a debt */
export function creditsLeft(usage: { creditsPerDay: number; creditsUsed: number }): number {
  return Math.max(0, usage.creditsPerDay - usage.creditsUsed);
}
