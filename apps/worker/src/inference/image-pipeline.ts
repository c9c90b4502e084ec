import type { GeneratedImage, PipelineProgress } from '#pipeline';
import type { DrawingFacts } from './drawing-facts.js';
import type { DrawingJob } from './drawing-job.js';

export interface DrawOptions {
  /** Stops the drawing within one denoising step. */
  signal: AbortSignal;
  onProgress: (progress: PipelineProgress) => void;
}

export interface CheckpointIdentity {
  id: string;
  /** SHA-256 over the checkpoint's files, hexadecimal. */
  hash: string;
  executionProvider: string;
}

export interface Drawing {
  images: readonly GeneratedImage[];
  /** What the review networks saw in the pictures. */
  facts: DrawingFacts;
  /** What drew them. */
  checkpoint: CheckpointIdentity;
}

/** Where the loaded checkpoint is used, wherever that runs. */
export interface ImagePipeline {
  /**
   * @throws GenerationAbortedError when the signal fired; otherwise an error with `code` and `retryable`
   */
  draw(job: DrawingJob, options: DrawOptions): Promise<Drawing>;
}
