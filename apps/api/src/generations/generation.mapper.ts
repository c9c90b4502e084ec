import type {
  GenerationEntity,
  GenerationEventEntity,
  GenerationEventType,
  GenerationStatus,
} from '#platform';
import { isFinished } from '#platform';
import { make } from '../graphql/make.js';
import { GenerationEventType as GenerationEventObject, GenerationType } from './generation.type.js';

const STATUS_AFTER: Readonly<Record<GenerationEventType, GenerationStatus>> = {
  queued: 'queued',
  started: 'running',
  progress: 'running',
  completed: 'completed',
  held: 'held',
  approved: 'completed',
  rejected: 'rejected',
  failed: 'failed',
  cancelled: 'cancelled',
};

export function toGeneration(generation: GenerationEntity): GenerationType {
  return make(GenerationType, {
    id: generation.id,
    kind: generation.kind,
    sourceImageId: generation.sourceImageId,
    sourceUploadId: generation.sourceUploadId,
    targetImageId: generation.targetImageId,
    targetUploadId: generation.targetUploadId,
    prompt: generation.prompt,
    seed: generation.seed,
    imageCount: generation.imageCount,
    widthPx: generation.widthPx,
    heightPx: generation.heightPx,
    steps: generation.steps,
    guidanceScale: generation.guidanceScale,
    status: generation.status,
    stage: generation.stage,
    progressStep: generation.progressStep,
    progressTotal: generation.progressTotal,
    previews: generation.previews,
    rejectionCategory: generation.rejectionCategory,
    errorCode: generation.errorCode,
    errorMessage: generation.errorMessage,
    eventSequence: generation.eventSequence,
    createdAt: generation.createdAt,
    finishedAt: generation.finishedAt,
  });
}

/**
 * An event with the state after it. The row knows only the newest state, so for an older event everything that came
 * later is taken back.
 * @param generation the row, read after the event
 */
export function toGenerationEvent(
  event: GenerationEventEntity,
  generation: GenerationEntity,
): GenerationEventObject {
  const current = toGeneration(generation);
  const isNewest = event.sequence >= generation.eventSequence;
  const state = isNewest ? current : stateAfter(event, current);
  return make(GenerationEventObject, { sequence: event.sequence, type: event.type, generation: state });
}

function stateAfter(event: GenerationEventEntity, current: GenerationType): GenerationType {
  const status = STATUS_AFTER[event.type];
  return make(GenerationType, {
    ...current,
    status,
    stage: null,
    previews: null,
    ...progressAfter(event, current),
    eventSequence: event.sequence,
    ...(isFinished(status) ? {} : { finishedAt: null, errorCode: null, errorMessage: null }),
    rejectionCategory: status === 'rejected' ? current.rejectionCategory : null,
  });
}

function progressAfter(
  { type, payload }: GenerationEventEntity,
  current: GenerationType,
): { progressStep: number; progressTotal: number } {
  const { progressStep, progressTotal } = current;
  if (type === 'queued' || type === 'started') return { progressStep: 0, progressTotal };
  const step = payload['step'];
  return {
    progressStep: type === 'progress' && typeof step === 'number' ? step : progressStep,
    progressTotal,
  };
}
