import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { drawImages, initialLatents, latentDims } from '../drawing/draw-images.js';
import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { RunOptions } from '../progress/pipeline-progress.js';
import { PipelineRun } from '../progress/pipeline-run.js';
import type { InterpolationRequest } from '../request/image-requests.js';
import { parseInterpolationRequest } from '../request/parse-image-requests.js';
import { concatBatch } from '../tensor/batch.js';
import { slerp } from '../tensor/slerp.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';
import { refuseUnsupported, requireImage, requireValid } from './check-request.js';
import type { PipelineResult } from './pipeline-result.js';

export interface InterpolationInput extends InterpolationRequest {
  readonly image: RgbImage;
  /** where the way leads */
  readonly target: RgbImage;
}

export interface InterpolationPipeline {
  /**
   * Draws `imageCount` pictures between two others, in their order and evenly spaced: spherical interpolation of the CLIP
   * image embeddings (Ramesh et al. 2022, section 3.2), every picture from the same noise. The two themselves are not among
   * them.
   * @throws UnsupportedByCheckpointError without an image encoder (CLIP): nothing else tells what lies between two pictures
   * @throws InvalidGenerationRequestError, GenerationAbortedError, InferenceError
   */
  run(input: InterpolationInput, options?: RunOptions): Promise<PipelineResult>;
}

export function createInterpolationPipeline(checkpoint: Checkpoint): InterpolationPipeline {
  return { run: (input, options = {}) => runInterpolation(checkpoint, input, options) };
}

async function runInterpolation(
  { parts }: Checkpoint,
  input: InterpolationInput,
  options: RunOptions,
): Promise<PipelineResult> {
  const request = requireValid(parseInterpolationRequest(input));
  requireImage('image', input.image);
  requireImage('target', input.target);
  const { imageConditioner } = parts;
  if (imageConditioner === undefined) {
    refuseUnsupported('image', 'This checkpoint has no image encoder (CLIP) and cannot blend pictures.');
  }
  const run = new PipelineRun(options);
  const { seed, imageCount, widthPx, heightPx } = request;
  const itemDims = latentDims(parts, parts.drawingSize(request));
  // Index 0 for all: noise that changed along the way would hide what the embedding does.
  const imageIndexes = Array.from({ length: imageCount }, () => 0);
  const imageEmbeddings = embeddingsBetween(
    await imageConditioner.embedImage(input.image, run),
    await imageConditioner.embedImage(input.target, run),
    imageCount,
  );
  const guidance = await imageConditioner.guideByImage({ ...request, imageIndexes, imageEmbeddings }, run);
  const samplingRun = parts.scheduler.start(request.steps);
  const latents = initialLatents({ seed, imageIndexes }, itemDims, samplingRun);
  const drawn = await drawImages(
    parts,
    { seed, imageIndexes, guidance, samplingRun, latents, firstStep: 0 },
    run,
  );
  const images = await Promise.all(drawn.map((image) => resample(image, widthPx, heightPx)));
  return { images: images.map((image, index) => ({ index, seed, image })), timings: run.timings() };
}

/** @returns float32 [count, dimensions]: one alone lies in the middle, three at the quarters */
export function embeddingsBetween(from: FloatTensor, to: FloatTensor, count: number): FloatTensor {
  const rows = Array.from({ length: count }, (_, index) =>
    floatTensor(from.dims, slerp(from.data, to.data, (index + 1) / (count + 1))),
  );
  return concatBatch(rows);
}
