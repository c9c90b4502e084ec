import { combine } from './combine.js';
import { createNoiseSchedule, signalVarianceAt, type NoiseScheduleOptions } from './noise-schedule.js';
import { requireNoise } from './required-noise.js';
import type { PredictionType, SampleLimit } from './sample-prediction.js';
import type { Scheduler } from './scheduler.js';
import { requireStepCount } from './step-count.js';
import { discreteTimesteps, type SpacingOptions } from './timestep-spacing.js';
import { VariancePreservingRun, type VariancePreservingSetup } from './variance-preserving-run.js';

export interface DdpmOptions extends NoiseScheduleOptions, SpacingOptions {
  readonly predictionType: PredictionType;
  readonly sampleLimit: SampleLimit;
  /** Variance of the noise put back: the posterior's (`fixed_small`) or the forward step's (`fixed_large`); section 3.2. */
  readonly varianceType: 'fixed_small' | 'fixed_large';
}

/** Keeps the noise of the last step above zero, where the posterior variance vanishes. */
const LEAST_VARIANCE = 1e-20;

/** Denoising diffusion probabilistic models (Ho et al. 2020, arXiv 2006.11239): ancestral sampling by eq. 6 and 7. */
export function createDdpmScheduler(options: DdpmOptions): Scheduler {
  const schedule = createNoiseSchedule(options);
  return {
    start: (stepCount, imageCount = 1) => {
      requireStepCount(stepCount, schedule.trainStepCount);
      const timesteps = discreteTimesteps({ ...options, stepCount });
      return new DdpmRun({ ...options, schedule, timesteps, imageCount }, options.varianceType);
    },
  };
}

class DdpmRun extends VariancePreservingRun {
  readonly needsNoise = true;

  constructor(
    setup: VariancePreservingSetup,
    private readonly varianceType: DdpmOptions['varianceType'],
  ) {
    super(setup);
  }

  step(
    modelOutput: Float32Array,
    stepIndex: number,
    sample: Float32Array,
    noise?: Float32Array,
  ): Float32Array {
    const timestep = this.timestepAt(stepIndex);
    const signal = signalVarianceAt(this.schedule, timestep);
    const next = this.timesteps[stepIndex + 1];
    const nextSignal = next === undefined ? 1 : signalVarianceAt(this.schedule, next);
    const alpha = signal / nextSignal;
    const cleanFactor = (Math.sqrt(nextSignal) * (1 - alpha)) / (1 - signal);
    const sampleFactor = (Math.sqrt(alpha) * (1 - nextSignal)) / (1 - signal);
    const noiseFactor = timestep > 0 ? Math.sqrt(this.variance(signal, nextSignal)) : 0;
    return combine(
      [cleanFactor, this.denoisedEstimate(modelOutput, stepIndex, sample)],
      [sampleFactor, sample],
      [noiseFactor, requireNoise(noise, sample)],
    );
  }

  private variance(signal: number, nextSignal: number): number {
    const beta = 1 - signal / nextSignal;
    if (this.varianceType === 'fixed_large') return beta;
    return Math.max(((1 - nextSignal) / (1 - signal)) * beta, LEAST_VARIANCE);
  }
}
