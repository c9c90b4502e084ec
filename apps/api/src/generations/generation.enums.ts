import { registerEnumType } from '@nestjs/graphql';

export const GenerationKindEnum = {
  TEXT: 'text',
  EDIT: 'edit',
  OUTPAINT: 'outpaint',
  VARIATION: 'variation',
  INTERPOLATION: 'interpolation',
  UPSCALE: 'upscale',
} as const;

export const GenerationStatusEnum = {
  QUEUED: 'queued',
  RUNNING: 'running',
  COMPLETED: 'completed',
  HELD: 'held',
  REJECTED: 'rejected',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const;

export const GenerationStageEnum = {
  ENCODE_TEXT: 'encode_text',
  PRIOR: 'prior',
  DENOISE: 'denoise',
  DECODE: 'decode',
  REVIEW: 'review',
  STORE: 'store',
} as const;

export const GenerationEventTypeEnum = {
  QUEUED: 'queued',
  STARTED: 'started',
  PROGRESS: 'progress',
  COMPLETED: 'completed',
  HELD: 'held',
  APPROVED: 'approved',
  REJECTED: 'rejected',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const;

registerEnumType(GenerationKindEnum, { name: 'GenerationKind' });
registerEnumType(GenerationStatusEnum, { name: 'GenerationStatus' });
registerEnumType(GenerationStageEnum, { name: 'GenerationStage' });
registerEnumType(GenerationEventTypeEnum, { name: 'GenerationEventType' });
