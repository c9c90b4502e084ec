import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { cropImage } from '../editing/crop.js';
import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { PipelineTimings, RunOptions } from '../progress/pipeline-progress.js';
import { PipelineRun } from '../progress/pipeline-run.js';
import { TileBlender } from '../upsampler/tile-blender.js';
import { planTiles } from '../upsampler/tile-plan.js';
import type { Upscaler } from '../upsampler/upscaler.js';
import { requireImage } from './check-request.js';

/** Factor of the Lanczos fallback; networks bring their own. */
export const UPSCALE_FACTOR = 4;

export interface UpscaleResult {
  readonly image: RgbImage;
  /** `lanczos` when the checkpoint has no super-resolution network: larger, but with no detail added */
  readonly method: 'network' | 'lanczos';
  readonly timings: PipelineTimings;
}

export interface UpscalePipeline {
  /**
   * Enlarges a picture of up to 2048 pixels a side by 4 in each direction. Memory beyond the result itself is that of one
   * tile.
   * @throws InvalidGenerationRequestError, GenerationAbortedError, InferenceError
   */
  run(input: { readonly image: RgbImage }, options?: RunOptions): Promise<UpscaleResult>;
}

export function createUpscalePipeline(checkpoint: Checkpoint): UpscalePipeline {
  return {
    run: async ({ image }, options = {}) => {
      requireImage('image', image);
      const run = new PipelineRun(options);
      const upscaler = await checkpoint.parts.openUpscaler?.();
      const enlarged = await run.stage('upscale', () =>
        upscaler === undefined ? enlargeByLanczos(image, run) : enlargeByTiles(image, upscaler, run),
      );
      return {
        image: enlarged,
        method: upscaler === undefined ? 'lanczos' : 'network',
        timings: run.timings(),
      };
    },
  };
}

async function enlargeByLanczos(image: RgbImage, run: PipelineRun): Promise<RgbImage> {
  const enlarged = await resample(image, image.widthPx * UPSCALE_FACTOR, image.heightPx * UPSCALE_FACTOR);
  run.calls.throwIfAborted();
  run.report({ stage: 'upscale', step: 1, totalSteps: 1 });
  return enlarged;
}

async function enlargeByTiles(image: RgbImage, upscaler: Upscaler, run: PipelineRun): Promise<RgbImage> {
  const { scale } = upscaler;
  const tiles = planTiles({ ...image, ...upscaler });
  const blender = new TileBlender(image.widthPx * scale, image.heightPx * scale, upscaler.overlapPx * scale);
  for (const [index, tile] of tiles.entries()) {
    const enlarged = await upscaler.enlarge(cropImage(image, tile), run.calls);
    blender.add(enlarged, {
      left: tile.left * scale,
      top: tile.top * scale,
      width: tile.width * scale,
      height: tile.height * scale,
    });
    run.report({ stage: 'upscale', step: index + 1, totalSteps: tiles.length });
  }
  return blender.result();
}
