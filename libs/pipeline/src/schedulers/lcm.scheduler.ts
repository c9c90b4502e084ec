import { combine } from './combine.js';
import { createNoiseSchedule, type NoiseScheduleOptions } from './noise-schedule.js';
import { requireNoise } from './required-noise.js';
import type { PredictionType, SampleLimit } from './sample-prediction.js';
import type { Scheduler } from './scheduler.js';
import { requireStepCount } from './step-count.js';
import { VariancePreservingRun, type VariancePreservingSetup } from './variance-preserving-run.js';

export interface LcmOptions extends NoiseScheduleOptions {
  readonly predictionType: PredictionType;
  readonly sampleLimit: SampleLimit;
  /** Steps of the teacher's schedule; the student was distilled on these training steps alone. */
  readonly originalStepCount: number;
  /** Factor on the timestep in the boundary condition: large enough that every step but 0 is nearly all network. */
  readonly timestepScaling: number;
}

/** Standard deviation of the training data that the boundary condition of consistency models assumes (arXiv 2303.01469). */
const DATA_SIGMA = 0.5;

/**
 * Latent consistency models (Luo et al. 2023, arXiv 2310.04378): multistep consistency sampling, algorithm 3, over a
 * skipping subset of the teacher's schedule. 1 to 8 steps are usual.
 */
export function createLcmScheduler(options: LcmOptions): Scheduler {
  const schedule = createNoiseSchedule(options);
  return {
    start: (stepCount, imageCount = 1) => {
      requireStepCount(stepCount, options.originalStepCount);
      const timesteps = distilledTimesteps(options, stepCount);
      return new LcmRun({ ...options, schedule, timesteps, imageCount }, options.timestepScaling);
    },
  };
}

class LcmRun extends VariancePreservingRun {
  readonly needsNoise = true;

  constructor(
    setup: VariancePreservingSetup,
    private readonly timestepScaling: number,
  ) {
    super(setup);
  }

  step(
    modelOutput: Float32Array,
    stepIndex: number,
    sample: Float32Array,
    noise?: Float32Array,
  ): Float32Array {
    const denoised = this.consistency(modelOutput, stepIndex, sample);
    if (stepIndex === this.timesteps.length - 1) return denoised;
    return this.addNoise(denoised, requireNoise(noise, sample), stepIndex + 1);
  }

  /** The consistency function c_skip(t) * x_t + c_out(t) * x_0, eq. 5 of the consistency-model paper. */
  private consistency(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const scaledTime = this.timestepAt(stepIndex) * this.timestepScaling;
    const spread = scaledTime ** 2 + DATA_SIGMA ** 2;
    return combine(
      [scaledTime / Math.sqrt(spread), this.denoisedEstimate(modelOutput, stepIndex, sample)],
      [DATA_SIGMA ** 2 / spread, sample],
    );
  }
}

/** `stepCount` of the teacher's timesteps, spread evenly from the noisiest. */
function distilledTimesteps(options: LcmOptions, stepCount: number): number[] {
  const { trainStepCount, originalStepCount } = options;
  const gap = Math.floor(trainStepCount / originalStepCount);
  return Array.from({ length: stepCount }, (_, index) => {
    const rank = Math.floor((index * originalStepCount) / stepCount);
    return (originalStepCount - rank) * gap - 1;
  });
}
