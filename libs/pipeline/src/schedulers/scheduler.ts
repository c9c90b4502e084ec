/**
 * The port every diffusion sampler fulfils. A scheduler knows no networks: it turns a number of steps into the
 * timesteps to visit, and a network's output at one of them into a less noisy sample.
 *
 * One algorithm, one file: `<name>.scheduler.ts` exports `create<Name>Scheduler(config): Scheduler`.
 */
export interface Scheduler {
  /**
   * Lays out one sampling run.
   * @param stepCount  how many denoising steps the caller asked for, at least 1
   * @param imageCount images laid out one after the other in each array, 1 when absent; only samplers that look at whole
   *                   images (dynamic thresholding) treat them apart
   */
  start(stepCount: number, imageCount?: number): SamplingRun;
}

/**
 * One walk from noise to sample. Multistep algorithms remember earlier outputs, so a run belongs to one sample (or one
 * batch laid out as one flat array) and its steps are taken in order; beginning later than at index 0 (image-to-image) is
 * allowed. All arrays are flat float32 of one length; no method writes to its arguments, unless it says so.
 */
export interface SamplingRun {
  /**
   * What the network is told at each step, from most to least noise: training-schedule indices 0 … 999 for the discrete
   * families, 1 … 0 for rectified flow. May be longer than the step count asked for (PNDM repeats one).
   */
  readonly timesteps: readonly number[];

  /** Standard deviation that unit noise is multiplied with before step 0. */
  readonly initNoiseSigma: number;

  /** True when `step` must be given fresh unit noise (ancestral samplers, DDPM, LCM, DDIM with eta > 0). */
  readonly needsNoise: boolean;

  /** The sample as the network wants to see it at step `stepIndex`; the identity for most samplers. */
  scaleModelInput(sample: Float32Array, stepIndex: number): Float32Array;

  /**
   * One reverse step, from `timesteps[stepIndex]` to the next noise level.
   * @param modelOutput the network's output at this step (noise, velocity or sample, as configured), guidance applied
   * @param sample      the sample at this step, before `scaleModelInput`
   * @param noise       fresh unit noise; required when `needsNoise`, otherwise ignored
   * @returns the sample at the next noise level
   */
  step(
    modelOutput: Float32Array,
    stepIndex: number,
    sample: Float32Array,
    noise?: Float32Array,
  ): Float32Array;

  /**
   * As `step`, but writes the sample at the next noise level over `modelOutput`, which it returns. Samplers that remember
   * what networks gave, or need noise, leave it out.
   * @param estimate as long as the sample; receives what `denoisedEstimate` says, in the same pass over the arrays
   */
  stepInPlace?(
    modelOutput: Float32Array,
    stepIndex: number,
    sample: Float32Array,
    estimate?: Float32Array,
  ): Float32Array;

  /**
   * The clean sample as the network sees it from this step, for previews; samplers that cannot say leave it out.
   * Arguments as for `step`; depends on no earlier step and changes nothing.
   */
  denoisedEstimate?(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array;

  /**
   * Forward process: a clean sample as it would look at step `stepIndex`.
   * `stepIndex === timesteps.length` means fully denoised and returns a copy of `original`.
   */
  addNoise(original: Float32Array, noise: Float32Array, stepIndex: number): Float32Array;
}
