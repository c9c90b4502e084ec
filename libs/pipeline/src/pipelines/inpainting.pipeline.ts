import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { editFrame } from '../editing/edit-frame.js';
import { featherMask } from '../editing/feather.js';
import { boundsOf } from '../editing/rectangle.js';
import { repaintPictures } from '../editing/repaint-picture.js';
import type { GrayImage } from '../image/gray-image.js';
import { resampleMask } from '../image/resample-mask.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { RunOptions } from '../progress/pipeline-progress.js';
import { PipelineRun } from '../progress/pipeline-run.js';
import type { InpaintingRequest } from '../request/image-requests.js';
import { parseInpaintingRequest } from '../request/parse-image-requests.js';
import { refuse, refuseUnsupported, requireImage, requireMask, requireValid } from './check-request.js';
import type { PipelineResult } from './pipeline-result.js';

export interface InpaintingInput extends InpaintingRequest {
  readonly image: RgbImage;
  /** 255 is drawn anew, 0 is kept; any size, scaled to the picture's */
  readonly mask: GrayImage;
}

/** How far the drawn part fades into what is kept, in pixels of the picture. Beyond it every byte stays. */
export const FEATHER_PX = 8;

export interface InpaintingPipeline {
  /**
   * Draws the masked part of a picture anew. The result has the picture's size, and its very bytes wherever the mask is 0
   * further than `FEATHER_PX` from anything masked.
   * @throws InvalidGenerationRequestError, GenerationAbortedError, InferenceError
   */
  run(input: InpaintingInput, options?: RunOptions): Promise<PipelineResult>;
}

export function createInpaintingPipeline(checkpoint: Checkpoint): InpaintingPipeline {
  return { run: (input, options = {}) => runInpainting(checkpoint, input, options) };
}

async function runInpainting(
  { parts, nativeSizePx }: Checkpoint,
  input: InpaintingInput,
  options: RunOptions,
): Promise<PipelineResult> {
  const request = requireValid(parseInpaintingRequest(input));
  const { image, mask } = input;
  requireImage('image', image);
  requireMask(mask);
  requireCodecEncoder(parts.codec.canEncode);
  const weights = featherMask(await resampleMask(mask, image.widthPx, image.heightPx), FEATHER_PX);
  const bounds = boundsOf(weights);
  if (bounds === undefined) refuse('mask', 'NOTHING_TO_DO', 'The mask marks nothing to draw anew.');

  const run = new PipelineRun(options);
  const imageIndexes = Array.from({ length: request.imageCount }, (_, index) => index);
  const guidance = await parts.guideByText(
    { ...request, negativePrompt: request.negativePrompt ?? '', imageIndexes },
    run,
  );
  const images = await repaintPictures(
    parts,
    {
      seed: request.seed,
      imageIndexes,
      pictures: imageIndexes.map(() => image),
      weights,
      frame: editFrame({ picture: image, bounds, nativeSizePx }),
      nativeSizePx,
      guidance,
      samplingRun: parts.scheduler.start(request.steps),
    },
    run,
  );
  return {
    images: images.map((edited, index) => ({ index, seed: request.seed, image: edited })),
    timings: run.timings(),
  };
}

/** @throws UnsupportedByCheckpointError for checkpoints that cannot turn a picture into latents */
export function requireCodecEncoder(canEncode: boolean): void {
  if (canEncode) return;
  refuseUnsupported('image', 'This checkpoint has no image encoder (VAE) and cannot edit pictures.');
}
