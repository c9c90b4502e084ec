import type { DiffusionParts, ImageBatch, ImageSize } from '../checkpoint/diffusion-parts.js';
import { denoise, SCRATCH_BATCHES, type DenoiseInput } from '../decoder/denoise.js';
import type { Guidance } from '../decoder/guided-prediction.js';
import type { RgbImage } from '../image/rgb-image.js';
import { previewLatents } from '../image-codec/latent-preview.js';
import type { PipelineRun } from '../progress/pipeline-run.js';
import type { SamplingRun } from '../schedulers/scheduler.js';
import { sliceBatch } from '../tensor/batch.js';
import { NOISE_STREAMS, seededNoise } from '../tensor/seeded-noise.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';

export interface DrawInput extends ImageBatch {
  readonly guidance: Guidance;
  readonly samplingRun: SamplingRun;
  /** latents at the noise level of `firstStep`, one row per picture */
  readonly latents: FloatTensor;
  readonly firstStep: number;
  readonly constrain?: DenoiseInput['constrain'];
}

/** Shape of one picture's latents. */
export function latentDims({ codec }: DiffusionParts, { widthPx, heightPx }: ImageSize): number[] {
  return [codec.latentChannels, heightPx / codec.downscale, widthPx / codec.downscale];
}

/** Pure noise at the level of step 0, one row per picture. */
export function initialLatents(
  { seed, imageIndexes }: ImageBatch,
  itemDims: readonly number[],
  samplingRun: SamplingRun,
): FloatTensor {
  const noise = seededNoise({ seed, stream: NOISE_STREAMS.latents }, imageIndexes, itemDims);
  const { initNoiseSigma } = samplingRun;
  if (initNoiseSigma === 1) return noise;
  return floatTensor(
    noise.dims,
    noise.data.map((value) => value * initNoiseSigma),
  );
}

/** Denoises a batch and decodes it, reporting progress with previews. */
export async function drawImages(
  parts: DiffusionParts,
  input: DrawInput,
  run: PipelineRun,
): Promise<RgbImage[]> {
  const [batch = 0, ...itemDims] = input.latents.dims;
  return parts.scratch.lend([SCRATCH_BATCHES * batch, ...itemDims], async (scratch) => {
    const latents = await run.stage('denoise', () => denoiseBatch(parts, { ...input, scratch }, run));
    return run.stage('decode', () => decodeBatch(parts, latents, run));
  });
}

interface ScratchDrawInput extends DrawInput {
  readonly scratch: FloatTensor;
}

function denoiseBatch(
  parts: DiffusionParts,
  input: ScratchDrawInput,
  run: PipelineRun,
): Promise<FloatTensor> {
  const { samplingRun, firstStep, guidance, latents, constrain, scratch } = input;
  const itemDims = latents.dims.slice(1);
  return denoise(
    parts.denoiser,
    {
      run: samplingRun,
      latents,
      firstStep,
      guidance,
      scratch,
      ...(constrain === undefined ? {} : { constrain }),
      stepNoise: (field) =>
        seededNoise({ seed: input.seed, stream: NOISE_STREAMS.steps, field }, input.imageIndexes, itemDims)
          .data,
      wantsEstimate: () => parts.previewMap !== undefined && run.wantsPreview(),
      onStep: ({ index, estimate }) =>
        run.report({
          stage: 'denoise',
          step: index - firstStep + 1,
          totalSteps: samplingRun.timesteps.length - firstStep,
          ...previewsOf(estimate, parts),
        }),
    },
    run.calls,
  );
}

function previewsOf(
  estimate: FloatTensor | undefined,
  { previewMap }: DiffusionParts,
): { previews?: RgbImage[] } {
  if (estimate === undefined || previewMap === undefined) return {};
  return { previews: previewLatents(estimate, previewMap) };
}

/** One picture per decoder call: its memory is the largest of all stages, and an abort gets in between. */
async function decodeBatch(
  { codec }: DiffusionParts,
  latents: FloatTensor,
  run: PipelineRun,
): Promise<RgbImage[]> {
  const count = latents.dims[0] ?? 0;
  const images: RgbImage[] = [];
  for (let row = 0; row < count; row += 1) {
    images.push(await codec.decode(sliceBatch(latents, row, row + 1), run.calls));
    run.report({ stage: 'decode', step: row + 1, totalSteps: count });
  }
  return images;
}
