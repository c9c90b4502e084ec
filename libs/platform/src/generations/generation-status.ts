export const GENERATION_KINDS = [
  'text',
  'edit',
  'outpaint',
  'variation',
  'interpolation',
  'upscale',
] as const;
export type GenerationKind = (typeof GENERATION_KINDS)[number];

export const GENERATION_STATUSES = [
  'queued',
  'running',
  'completed',
  'held',
  'rejected',
  'failed',
  'cancelled',
] as const;
export type GenerationStatus = (typeof GENERATION_STATUSES)[number];

export const GENERATION_STAGES = ['encode_text', 'prior', 'denoise', 'decode', 'review', 'store'] as const;
export type GenerationStage = (typeof GENERATION_STAGES)[number];

export const GENERATION_EVENT_TYPES = [
  'queued',
  'started',
  'progress',
  'completed',
  'held',
  'approved',
  'rejected',
  'failed',
  'cancelled',
] as const;
export type GenerationEventType = (typeof GENERATION_EVENT_TYPES)[number];

export const VERDICT_OUTCOMES = ['allow', 'hold', 'block'] as const;
export type VerdictOutcome = (typeof VERDICT_OUTCOMES)[number];

export const IMAGE_VISIBILITIES = ['visible', 'held', 'removed'] as const;
export type ImageVisibility = (typeof IMAGE_VISIBILITIES)[number];

export const CREDIT_ENTRY_KINDS = ['charge', 'refund', 'grant'] as const;
export type CreditEntryKind = (typeof CREDIT_ENTRY_KINDS)[number];
