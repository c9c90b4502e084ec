import type { GenerationFieldsFragment } from '../../generated/graphql.js';

export type GenerationView = GenerationFieldsFragment;

const SETTLED: ReadonlySet<GenerationView['status']> = new Set([
  'COMPLETED',
  'REJECTED',
  'FAILED',
  'CANCELLED',
]);

/** True once nothing more will happen; a held generation still waits for a person's decision. */
export function isSettled({ status }: Pick<GenerationView, 'status'>): boolean {
  return SETTLED.has(status);
}

/** True while a worker has it or will have it, so that it can be cancelled. */
export function isUnderway({ status }: Pick<GenerationView, 'status'>): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}

/** The later state of the same generation: events repeat after a reconnect and may overtake a query's answer. */
export function newerOf(known: GenerationView | null | undefined, incoming: GenerationView): GenerationView {
  return known && known.id === incoming.id && known.eventSequence > incoming.eventSequence ? known : incoming;
}

/** How much of the film is peeled off, 0 … 1. */
export function progressFraction({ status, progressStep, progressTotal }: GenerationView): number {
  if (status === 'COMPLETED') return 1;
  if (status !== 'RUNNING' || progressTotal <= 0) return 0;
  return Math.min(progressStep / progressTotal, 1);
}

const STAGE_TEXT: Record<NonNullable<GenerationView['stage']>, string> = {
  ENCODE_TEXT: 'Reading your words',
  PRIOR: 'Imagining',
  DENOISE: 'Drawing',
  DECODE: 'Developing the pictures',
  REVIEW: 'Checking them against the content policy',
  STORE: 'Putting them away',
};

/** One line about what happens right now, for the eye. */
export function progressText(generation: GenerationView): string {
  if (generation.status === 'QUEUED') return queueText(generation.queuePosition);
  const { stage, progressStep, progressTotal } = generation;
  if (stage === null || stage === undefined) return 'Starting';
  if (stage !== 'DENOISE') return STAGE_TEXT[stage];
  return `${STAGE_TEXT.DENOISE}, step ${progressStep} of ${progressTotal}`;
}

function queueText(position: number | null | undefined): string {
  if (position === null || position === undefined) return 'In the queue';
  return position <= 1 ? 'In the queue, next in line' : `In the queue, place ${position}`;
}

const OUTCOME_TEXT: Record<Exclude<GenerationView['status'], 'QUEUED' | 'RUNNING'>, string> = {
  COMPLETED: 'Your pictures are ready.',
  HELD: 'Your pictures are made. A person will look at them before you see them.',
  REJECTED: 'A person looked at the pictures and they stay covered.',
  FAILED: 'The pictures could not be made. Your credit is back.',
  CANCELLED: 'Cancelled. Your credit is back.',
};

/** What a screen reader hears. Denoising is announced by quarters: every step would drown everything else. */
export function announcement(generation: GenerationView): string {
  const { status } = generation;
  if (status === 'QUEUED') return queueText(generation.queuePosition);
  if (status !== 'RUNNING') return OUTCOME_TEXT[status];
  const quarter = Math.floor(progressFraction(generation) * 4) * 25;
  return quarter === 0 ? 'Making your pictures' : `${quarter} percent done`;
}

/** Sentence about a category id such as `graphic-violence`, for people. */
export function categoryName(id: string | null | undefined): string {
  return id ? id.replaceAll(/[-_]/g, ' ').toLowerCase() : 'the content policy';
}
