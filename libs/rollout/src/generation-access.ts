import { LOWEST_GENERATING_STAGE } from './access-stage.js';

export interface GenerationAccessFacts {
  /** One of `ACCESS_STAGES`; a number nobody defined is judged by its size. */
  accessStage: number;
  suspended: boolean;
  /** False until the flags have been read once, and when they cannot be read. */
  flagsReady: boolean;
  /** The kill switch: false stops new generations for everybody. */
  generationEnabled: boolean;
  /** What the release flag says for this person. */
  generationAccess: boolean;
}

export type GenerationClosedReason = 'NO_FLAG_DATA' | 'KILL_SWITCH' | 'STAGE_TOO_LOW' | 'SUSPENDED';

export type GenerationAccess =
  { kind: 'open' } | { kind: 'closed'; reason: GenerationClosedReason; message: string };

const MESSAGES: Readonly<Record<GenerationClosedReason, string>> = {
  NO_FLAG_DATA:
    'Generation is closed because its rollout settings could not be read. Please try again in a minute.',
  KILL_SWITCH: 'Generation is paused for everybody at the moment. Your pictures and credits are safe.',
  STAGE_TOO_LOW: 'Your account does not have access to generation yet. We will write to you when it does.',
  SUSPENDED: 'Your account is suspended, so it cannot make new pictures.',
};

/**
 * May this person start a generation now? Anything unknown closes the door.
 * Suspension is named first: it is about the person and does not go away when the service opens.
 */
export function decideGenerationAccess(facts: GenerationAccessFacts): GenerationAccess {
  if (facts.suspended) return closed('SUSPENDED');
  if (!facts.flagsReady) return closed('NO_FLAG_DATA');
  if (!facts.generationEnabled) return closed('KILL_SWITCH');
  // Written so that NaN, which is below and above nothing, stays out.
  const highEnough = facts.accessStage >= LOWEST_GENERATING_STAGE;
  if (!highEnough || !facts.generationAccess) return closed('STAGE_TOO_LOW');
  return { kind: 'open' };
}

function closed(reason: GenerationClosedReason): GenerationAccess {
  return { kind: 'closed', reason, message: MESSAGES[reason] };
}
