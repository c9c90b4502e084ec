import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { drawImages, initialLatents, latentDims } from '../drawing/draw-images.js';
import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { RunOptions } from '../progress/pipeline-progress.js';
import { PipelineRun } from '../progress/pipeline-run.js';
import { parseImageVariationRequest } from '../request/parse-image-requests.js';
import type { ImageVariationRequest } from '../request/image-requests.js';
import { slerp } from '../tensor/slerp.js';
import { concatBatch } from '../tensor/batch.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';
import { refuse, requireImage, requireValid } from './check-request.js';
import type { PipelineResult } from './pipeline-result.js';

/** `imageCount` pictures from one to the other, both ends included. */
export interface InterpolationInput extends Omit<
  ImageVariationRequest,
  'prompt' | 'negativePrompt' | 'strength'
> {
  readonly from: RgbImage;
  readonly to: RgbImage;
}

/**
 * Draws the way from one picture to another: spherical interpolation of their CLIP image embeddings (Ramesh et al. 2022,
 * section 3.2), every picture from the same noise.
 * @throws InvalidGenerationRequestError also when the checkpoint has no image encoder
 */
export async function interpolate(
  { parts }: Checkpoint,
  input: InterpolationInput,
  options: RunOptions = {},
): Promise<PipelineResult> {
  const request = requireValid(parseImageVariationRequest({ ...input, strength: 1 }));
  for (const image of [input.from, input.to]) requireImage('image', image);
  const { imageConditioner } = parts;
  if (imageConditioner === undefined) {
    refuse('image', 'NOT_SUPPORTED', 'This checkpoint has no image encoder (CLIP) and cannot interpolate.');
  }
  const run = new PipelineRun(options);
  const { seed, imageCount, widthPx, heightPx } = request;
  // Index 0 for all: noise that changed along the way would hide what the embedding does.
  const imageIndexes = Array.from({ length: imageCount }, () => 0);
  const ends = [
    await imageConditioner.embedImage(input.from, run),
    await imageConditioner.embedImage(input.to, run),
  ] as const;
  const guidance = await imageConditioner.guideByImage(
    { ...request, imageIndexes, imageEmbeddings: embeddingsBetween(ends, imageCount) },
    run,
  );
  const samplingRun = parts.scheduler.start(request.steps);
  const itemDims = latentDims(parts, parts.drawingSize(request));
  const latents = initialLatents({ seed, imageIndexes }, itemDims, samplingRun);
  const drawn = await drawImages(
    parts,
    { seed, imageIndexes, guidance, samplingRun, latents, firstStep: 0 },
    run,
  );
  const images = await Promise.all(drawn.map((image) => resample(image, widthPx, heightPx)));
  return { images: images.map((image, index) => ({ index, seed, image })), timings: run.timings() };
}

function embeddingsBetween([from, to]: readonly [FloatTensor, FloatTensor], count: number): FloatTensor {
  const rows = Array.from({ length: count }, (_, index) =>
    floatTensor(from.dims, slerp(from.data, to.data, count === 1 ? 0.5 : index / (count - 1))),
  );
  return concatBatch(rows);
}
