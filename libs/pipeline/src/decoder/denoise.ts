import { InferenceError } from '../errors.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import type { SamplingRun } from '../schedulers/scheduler.js';
import { allFinite } from '../tensor/all-finite.js';
import { sliceBatch } from '../tensor/batch.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';
import type { Denoiser } from './denoiser.js';
import { predictGuided, type Guidance } from './guided-prediction.js';

export interface DenoisingStep {
  /** index of the step that was just done */
  readonly index: number;
  /**
   * how the pictures look so far, where that was wanted; float32 [batch, channels, height, width]; overwritten in the next
   * step
   */
  readonly estimate: FloatTensor | undefined;
}

export interface DenoiseInput {
  readonly run: SamplingRun;
  /** float32 [batch, channels, height, width] at the noise level of `firstStep` */
  readonly latents: FloatTensor;
  /** 0 from pure noise; later to redraw an existing picture */
  readonly firstStep: number;
  readonly guidance: Guidance;
  /** fresh unit noise for a step, shaped like the latents; asked only when the sampler needs it */
  readonly stepNoise: (stepIndex: number) => Float32Array;
  /** whether the step under way is to bring an estimate; asked once a step */
  readonly wantsEstimate: () => boolean;
  readonly onStep: (step: DenoisingStep) => void;
  /** changes the latents between steps, such as putting back what inpainting keeps; `nextStep` is the level they are at */
  readonly constrain?: (latents: Float32Array, nextStep: number) => Float32Array;
  /** float32 [SCRATCH_BATCHES * batch, channels, height, width], of any content: where the steps are computed */
  readonly scratch: FloatTensor;
}

/** How many batches of latents `denoise` works in: outputs, which become samples, take turns in two; one is for estimates. */
export const SCRATCH_BATCHES = 3;

/**
 * The reverse diffusion, from noise to latents. The loop is the algorithm; everything else is a part that it drives.
 * @returns clean latents, same shape as `input.latents`; they may lie in `input.scratch`
 * @throws InferenceError when the networks compute something that is not a number
 */
export async function denoise(
  denoiser: Denoiser,
  input: DenoiseInput,
  calls: NetworkCalls,
): Promise<FloatTensor> {
  const { run, guidance } = input;
  const { dims } = input.latents;
  const { outputs, watched } = scratchOf(input);
  let sample = input.latents.data;
  for (let index = input.firstStep; index < run.timesteps.length; index += 1) {
    const timestep = run.timesteps[index] ?? 0;
    const latents = floatTensor(dims, run.scaleModelInput(sample, index));
    const into = outputs[index % 2];
    const output = await predictGuided(denoiser, { latents, timestep, into }, guidance, calls);
    const isWatched = input.wantsEstimate();
    const estimateInto = isWatched ? watched.data : undefined;
    const { next, estimate } = stepFrom(input, { output, index, sample, estimateInto });
    sample = input.constrain?.(next, index + 1) ?? next;
    input.onStep({ index, estimate: isWatched ? floatTensor(dims, estimate ?? sample) : undefined });
  }
  if (!allFinite(sample)) {
    throw new InferenceError(
      'denoiser',
      'its latents are not finite numbers. Half-precision networks overflow on some devices; use float32 ones there.',
    );
  }
  return floatTensor(dims, sample);
}

interface StepInput {
  readonly output: Float32Array;
  readonly index: number;
  readonly sample: Float32Array;
  /** where an estimate may be written, if one is wanted */
  readonly estimateInto: Float32Array | undefined;
}

/** One step of the sampler, over the output where it can, and the estimate if one is wanted and the sampler has one. */
function stepFrom(
  { run, stepNoise }: DenoiseInput,
  { output, index, sample, estimateInto }: StepInput,
): { readonly next: Float32Array; readonly estimate: Float32Array | undefined } {
  if (run.stepInPlace !== undefined) {
    return { next: run.stepInPlace(output, index, sample, estimateInto), estimate: estimateInto };
  }
  const estimate = estimateInto === undefined ? undefined : run.denoisedEstimate?.(output, index, sample);
  const noise = run.needsNoise ? stepNoise(index) : undefined;
  return { next: run.step(output, index, sample, noise), estimate };
}

/** Samplers that remember outputs must find them unchanged: their networks write where nothing else does. */
function scratchOf({ run, latents, scratch }: DenoiseInput): {
  readonly outputs: readonly FloatTensor[];
  readonly watched: FloatTensor;
} {
  const batch = latents.dims[0] ?? 0;
  const rows = (place: number) => sliceBatch(scratch, place * batch, (place + 1) * batch);
  return { outputs: run.stepInPlace === undefined ? [] : [rows(0), rows(1)], watched: rows(2) };
}
