export {
  ACCESS_STAGES,
  ACCESS_STAGE_NAMES,
  LOWEST_GENERATING_STAGE,
  accessStageName,
  isAccessStage,
} from './access-stage.js';
export type { AccessStage, AccessStageName } from './access-stage.js';
export { ALLOWANCE_WINDOW_MS, creditsLeft, dailyAllowance } from './daily-allowance.js';
export { decideGenerationAccess } from './generation-access.js';
export type { GenerationAccess, GenerationAccessFacts, GenerationClosedReason } from './generation-access.js';
export { WAITLIST_STATES, transitionWaitlistEntry } from './waitlist.js';
export type { WaitlistAction, WaitlistState, WaitlistTransition } from './waitlist.js';
