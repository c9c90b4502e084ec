import type { RgbImage } from '../image/rgb-image.js';
import type { SeamScore } from '../editing/seam-score.js';
import type { PipelineTimings } from '../progress/pipeline-progress.js';

export interface GeneratedImage {
  /** place in its generation: seed and index together give the picture again */
  readonly index: number;
  readonly seed: number;
  readonly image: RgbImage;
  /** of extensions: how visible the edge of the given picture is */
  readonly seam?: SeamScore;
}

export interface PipelineResult {
  readonly images: readonly GeneratedImage[];
  readonly timings: PipelineTimings;
}
