import {
  type Checkpoint,
  createImageVariationPipeline,
  createInpaintingPipeline,
  createInterpolationPipeline,
  createOutpaintingPipeline,
  createTextToImagePipeline,
  createUpscalePipeline,
  type GeneratedImage,
  type ImageFacts,
  type ImageReviewNetworks,
  type RunOptions,
} from '#pipeline';
import type { DrawingFacts } from './drawing-facts.js';
import type { DrawingJob, StartingPicture } from './drawing-job.js';
import { type MaskSight, maskSightOf } from './mask-sight.js';

/** One checkpoint, ready for every kind of drawing. */
export interface DrawingPipeline {
  /** @throws InvalidGenerationRequestError, GenerationAbortedError, InferenceError */
  run(job: DrawingJob, options?: RunOptions): Promise<ExaminedDrawing>;
}

export interface ExaminedDrawing {
  readonly images: readonly GeneratedImage[];
  readonly facts: DrawingFacts;
}

/** Draws, and has the review networks look at what came out and at every picture that went in. */
export function createExaminedPipeline(
  checkpoint: Checkpoint,
  networks: ImageReviewNetworks,
): DrawingPipeline {
  const drawing = createDrawing(checkpoint);
  return {
    async run(job, options) {
      const { images } = await drawing.run(job, options);
      const facts: ImageFacts[] = [];
      for (const { image } of images) facts.push(await networks.examine(image));
      const source = job.from === undefined ? null : await networks.examine(job.from.image);
      const target = job.from?.kind === 'interpolation' ? await networks.examine(job.from.target) : null;
      return { images, facts: { images: facts, source, target, mask: maskOf(job.from, source) } };
    },
  };
}

function maskOf(from: StartingPicture | undefined, source: ImageFacts | null): MaskSight | null {
  return from?.kind === 'edit' ? maskSightOf(from.mask, from.image, source?.faces ?? []) : null;
}

interface Drawing {
  run(job: DrawingJob, options?: RunOptions): Promise<{ readonly images: readonly GeneratedImage[] }>;
}

function createDrawing(checkpoint: Checkpoint): Drawing {
  const textToImage = createTextToImagePipeline(checkpoint);
  const inpainting = createInpaintingPipeline(checkpoint);
  const outpainting = createOutpaintingPipeline(checkpoint);
  const variation = createImageVariationPipeline(checkpoint);
  const interpolation = createInterpolationPipeline(checkpoint);
  const upscale = createUpscalePipeline(checkpoint);
  return {
    async run({ from, ...request }, options) {
      switch (from?.kind) {
        case undefined:
          return textToImage.run(request, options);
        case 'edit':
          return inpainting.run({ ...request, ...from }, options);
        case 'outpaint':
          return outpainting.run({ ...request, ...from }, options);
        case 'variation':
          return variation.run(withoutEmptyPrompt({ ...request, ...from }), options);
        case 'interpolation':
          return interpolation.run({ ...request, ...from }, options);
        case 'upscale': {
          const { image } = await upscale.run(from, options);
          return { images: [{ index: 0, seed: request.seed, image }] };
        }
      }
    },
  };
}

/** A variation without words follows the picture alone; an empty prompt would be words. */
function withoutEmptyPrompt<T extends { prompt: string }>(input: T): Omit<T, 'prompt'> & { prompt?: string } {
  const { prompt, ...rest } = input;
  return prompt === '' ? rest : input;
}
