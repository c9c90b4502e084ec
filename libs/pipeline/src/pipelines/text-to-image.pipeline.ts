import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { InvalidGenerationRequestError } from '../errors.js';
import { resample } from '../image/resample.js';
import type { RunOptions } from '../progress/pipeline-progress.js';
import { PipelineRun } from '../progress/pipeline-run.js';
import type { GenerationRequest } from '../request/generation-request.js';
import { parseGenerationRequest } from '../request/parse-generation-request.js';
import { drawImages, initialLatents, latentDims } from '../drawing/draw-images.js';
import { guideWholePicture } from '../editing/mask-channels.js';
import type { PipelineResult } from './pipeline-result.js';

export interface TextToImageOptions extends RunOptions {
  /** Place of the first picture in its generation, 0 unless given: lets one picture of many be drawn again alone. */
  readonly firstImageIndex?: number | undefined;
}

export interface TextToImagePipeline {
  /**
   * Draws the pictures of a request. The same request gives the same bytes on one machine, whatever the batch.
   * @throws InvalidGenerationRequestError, GenerationAbortedError, InferenceError, TensorShapeError
   */
  run(request: GenerationRequest, options?: TextToImageOptions): Promise<PipelineResult>;
}

/** Words to pictures: text encoder, prior, decoder, image codec, then resampling where another size was asked for. */
export function createTextToImagePipeline(checkpoint: Checkpoint): TextToImagePipeline {
  return { run: (request, options = {}) => runTextToImage(checkpoint, request, options) };
}

async function runTextToImage(
  { parts }: Checkpoint,
  input: GenerationRequest,
  options: TextToImageOptions,
): Promise<PipelineResult> {
  const parsed = parseGenerationRequest(input);
  if (!parsed.ok) throw new InvalidGenerationRequestError(parsed.problems);
  const { request } = parsed;
  const { seed, widthPx, heightPx } = request;
  const drawingSize = parts.drawingSize(request);
  const run = new PipelineRun(options);

  const firstIndex = options.firstImageIndex ?? 0;
  const imageIndexes = Array.from({ length: request.imageCount }, (_, offset) => firstIndex + offset);
  const words = { ...request, negativePrompt: request.negativePrompt ?? '', imageIndexes };
  const guidance = await guideWholePicture(
    parts,
    await parts.guideByText(words, run),
    { ...drawingSize, imageCount: request.imageCount },
    run,
  );
  const samplingRun = parts.scheduler.start(request.steps);
  const latents = initialLatents({ seed, imageIndexes }, latentDims(parts, drawingSize), samplingRun);
  const drawn = await drawImages(
    parts,
    { seed, imageIndexes, guidance, samplingRun, latents, firstStep: 0 },
    run,
  );
  const images = await Promise.all(drawn.map((image) => resample(image, widthPx, heightPx)));
  return {
    images: images.map((image, offset) => ({ index: firstIndex + offset, seed, image })),
    timings: run.timings(),
  };
}
