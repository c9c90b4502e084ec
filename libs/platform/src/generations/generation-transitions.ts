import { AppError } from '../errors/app-error.js';
import type { GenerationEventType, GenerationStatus } from './generation-status.js';

export interface GenerationTransition {
  readonly from: readonly GenerationStatus[];
  readonly to: GenerationStatus;
  /** The making of pictures is over, whatever is still to be said about them. */
  readonly finishes: boolean;
  /** Nothing was delivered, through no decision of a person: the credit goes back. */
  readonly refunds: boolean;
}

/** The whole life of a generation after it was queued. What is not in this table cannot happen. */
export const GENERATION_TRANSITIONS: Readonly<
  Record<Exclude<GenerationEventType, 'queued'>, GenerationTransition>
> = {
  // A running generation starts again when its worker died and another one takes over.
  started: { from: ['queued', 'running'], to: 'running', finishes: false, refunds: false },
  progress: { from: ['running'], to: 'running', finishes: false, refunds: false },
  completed: { from: ['running'], to: 'completed', finishes: true, refunds: false },
  held: { from: ['running'], to: 'held', finishes: true, refunds: false },
  approved: { from: ['held'], to: 'completed', finishes: false, refunds: false },
  rejected: { from: ['held'], to: 'rejected', finishes: false, refunds: false },
  failed: { from: ['queued', 'running'], to: 'failed', finishes: true, refunds: true },
  cancelled: { from: ['queued', 'running'], to: 'cancelled', finishes: true, refunds: true },
};

export type GenerationTransitionType = keyof typeof GENERATION_TRANSITIONS;

/** Statuses in which a worker may still do something. */
const UNFINISHED: readonly GenerationStatus[] = ['queued', 'running'];

export function isFinished(status: GenerationStatus): boolean {
  return !UNFINISHED.includes(status);
}

export class IllegalGenerationTransitionError extends AppError<'ILLEGAL_GENERATION_TRANSITION'> {
  constructor(generationId: string, status: GenerationStatus, event: GenerationTransitionType) {
    super(`A generation that is ${status} cannot take the event "${event}".`, {
      code: 'ILLEGAL_GENERATION_TRANSITION',
      detail: { generationId, status, event },
    });
  }
}

export class GenerationNotFoundError extends AppError<'GENERATION_NOT_FOUND'> {
  constructor(generationId: string) {
    super('There is no generation with this id.', {
      code: 'GENERATION_NOT_FOUND',
      detail: { generationId },
    });
  }
}
