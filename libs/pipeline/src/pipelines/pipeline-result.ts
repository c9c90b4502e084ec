import type { RgbImage } from '../image/rgb-image.js';
import type { PipelineTimings } from '../progress/pipeline-progress.js';

export interface GeneratedImage {
  /** place in its generation: seed and index together give the picture again */
  readonly index: number;
  readonly seed: number;
  readonly image: RgbImage;
}

export interface PipelineResult {
  readonly images: readonly GeneratedImage[];
  readonly timings: PipelineTimings;
}
