import type { RgbImage } from '../image/rgb-image.js';

export const PIPELINE_STAGES = [
  'encode-text',
  'encode-image',
  'prior',
  'underdrawing',
  'denoise',
  'decode',
  'upscale',
] as const;

export type PipelineStage = (typeof PIPELINE_STAGES)[number];

export interface FrameProgress {
  readonly number: number;
  readonly total: number;
}

/** Sent after every step of every stage. */
export interface PipelineProgress {
  readonly stage: PipelineStage;
  /** steps of this stage that are done, from 1 */
  readonly step: number;
  readonly totalSteps: number;
  /** of extensions that take several frames, each with all stages anew: which one this is, from 1 */
  readonly frame?: FrameProgress;
  /** coarse pictures of every image of the batch, one pixel per latent cell; not with every step (`previewEveryMs`) */
  readonly previews?: readonly RgbImage[];
}

export interface PipelineTimings {
  /** from the call to the result */
  readonly totalMs: number;
  /** inside the networks, of that */
  readonly networkMs: number;
  /** stages that ran, networks and all */
  readonly perStageMs: Readonly<Partial<Record<PipelineStage, number>>>;
}

export interface RunOptions {
  /** Looked at before every network call: the run stops within one denoising step. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: PipelineProgress) => void) | undefined;
  /** Milliseconds between previews, at least; 0 sends one with every denoising step. 100 when left out. */
  readonly previewEveryMs?: number | undefined;
}
