import type { Checkpoint } from '../checkpoint/checkpoint.js';
import type { DiffusionParts, ImageSize } from '../checkpoint/diffusion-parts.js';
import type { Guidance } from '../decoder/guided-prediction.js';
import { drawImages, initialLatents, latentDims } from '../drawing/draw-images.js';
import { guideWholePicture } from '../editing/mask-channels.js';
import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { RunOptions } from '../progress/pipeline-progress.js';
import { PipelineRun } from '../progress/pipeline-run.js';
import type { ImageVariationRequest } from '../request/image-requests.js';
import { parseImageVariationRequest } from '../request/parse-image-requests.js';
import type { SamplingRun } from '../schedulers/scheduler.js';
import { repeatBatch } from '../tensor/batch.js';
import { scatter } from '../tensor/scatter.js';
import { NOISE_STREAMS, seededNoise } from '../tensor/seeded-noise.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';
import { refuseUnsupported, requireImage, requireValid } from './check-request.js';
import type { PipelineResult } from './pipeline-result.js';

export interface ImageVariationInput extends ImageVariationRequest {
  readonly image: RgbImage;
}

export interface ImageVariationPipeline {
  /**
   * Draws new pictures after a given one. Without a prompt, checkpoints with an image encoder are conditioned on its
   * embedding, as DALL·E 2's variations are; others redraw the noised picture under the empty prompt, at a strength of at
   * most `LARGEST_BLIND_STRENGTH`. With a prompt it is image-to-image: the words steer, the strength says how much of the
   * picture may go.
   * @throws UnsupportedByCheckpointError when nothing in the checkpoint can look at a picture
   * @throws InvalidGenerationRequestError, GenerationAbortedError, InferenceError
   */
  run(input: ImageVariationInput, options?: RunOptions): Promise<PipelineResult>;
}

/** Where no network understands the picture and no words stand for it, pure noise would keep nothing of it at all. */
export const LARGEST_BLIND_STRENGTH = 0.8;

export function createImageVariationPipeline(checkpoint: Checkpoint): ImageVariationPipeline {
  return { run: (input, options = {}) => runVariation(checkpoint, input, options) };
}

async function runVariation(
  { parts }: Checkpoint,
  input: ImageVariationInput,
  options: RunOptions,
): Promise<PipelineResult> {
  const given = requireValid(parseImageVariationRequest(input));
  requireImage('image', input.image);
  const request = { ...given, strength: strengthFor(parts, given) };
  const drawingSize = parts.drawingSize(request);
  const run = new PipelineRun(options);
  const imageIndexes = Array.from({ length: request.imageCount }, (_, index) => index);
  const guidance = await guideWholePicture(
    parts,
    await guide(parts, { ...request, image: input.image, imageIndexes }, run),
    { ...drawingSize, imageCount: request.imageCount },
    run,
  );
  const samplingRun = parts.scheduler.start(request.steps);
  const start = await startingLatents(
    parts,
    { ...request, image: input.image, imageIndexes, drawingSize, samplingRun },
    run,
  );
  const drawn = await drawImages(
    parts,
    { seed: request.seed, imageIndexes, guidance, samplingRun, ...start },
    run,
  );
  const images = await Promise.all(drawn.map((image) => resample(image, request.widthPx, request.heightPx)));
  return {
    images: images.map((image, index) => ({ index, seed: request.seed, image })),
    timings: run.timings(),
  };
}

function strengthFor({ imageConditioner, codec }: DiffusionParts, request: ImageVariationRequest): number {
  if (imageConditioner !== undefined || request.prompt !== undefined) return request.strength;
  if (!codec.canEncode) {
    refuseUnsupported(
      'image',
      'This checkpoint has no image encoder, neither CLIP nor VAE, and cannot vary pictures.',
    );
  }
  return Math.min(request.strength, LARGEST_BLIND_STRENGTH);
}

interface VariationBatch extends ImageVariationInput {
  readonly imageIndexes: readonly number[];
}

async function guide(parts: DiffusionParts, batch: VariationBatch, run: PipelineRun): Promise<Guidance> {
  const { imageConditioner } = parts;
  if (batch.prompt !== undefined || imageConditioner === undefined) {
    const { prompt = '', negativePrompt = '' } = batch;
    return parts.guideByText({ ...batch, prompt, negativePrompt }, run);
  }
  const embedding = await imageConditioner.embedImage(batch.image, run);
  const alike = repeatBatch(embedding, batch.imageIndexes.length);
  const noise = seededNoise(
    { seed: batch.seed, stream: NOISE_STREAMS.variation },
    batch.imageIndexes,
    embedding.dims.slice(1),
  );
  const imageEmbeddings = scatter(alike, noise, imageConditioner.variationSpread);
  return imageConditioner.guideByImage({ ...batch, imageEmbeddings }, run);
}

/** Strength 1 starts from pure noise; below it, from the picture with as much noise as the step that it enters at has. */
async function startingLatents(
  parts: DiffusionParts,
  batch: VariationBatch & { readonly drawingSize: ImageSize; readonly samplingRun: SamplingRun },
  run: PipelineRun,
): Promise<{ readonly latents: FloatTensor; readonly firstStep: number }> {
  const { samplingRun, drawingSize, strength } = batch;
  const itemDims = latentDims(parts, drawingSize);
  if (strength === 1) return { latents: initialLatents(batch, itemDims, samplingRun), firstStep: 0 };
  if (!parts.codec.canEncode) {
    refuseUnsupported('strength', 'This checkpoint has no image encoder (VAE): use a strength of 1.');
  }
  const firstStep = firstStepAt(strength, samplingRun.timesteps.length);
  const source = await resample(batch.image, drawingSize.widthPx, drawingSize.heightPx);
  const encoded = await run.stage('encode-image', () => parts.codec.encode(source, run.calls));
  const noise = seededNoise({ seed: batch.seed, stream: NOISE_STREAMS.redraw }, batch.imageIndexes, itemDims);
  const kept = repeatBatch(encoded, batch.imageIndexes.length);
  return {
    latents: floatTensor(noise.dims, samplingRun.addNoise(kept.data, noise.data, firstStep)),
    firstStep,
  };
}

/** The last `strength` part of the steps, rounded down, is taken, but at least one. */
function firstStepAt(strength: number, stepCount: number): number {
  return Math.min(stepCount - 1, stepCount - Math.floor(stepCount * strength));
}
