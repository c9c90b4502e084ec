import { combine, type Term } from './combine.js';
import { createNoiseSchedule, signalVarianceAt, type NoiseScheduleOptions } from './noise-schedule.js';
import { requireNoise } from './required-noise.js';
import { predictedNoise, type PredictionType, type SampleLimit } from './sample-prediction.js';
import type { Scheduler } from './scheduler.js';
import { requireStepCount } from './step-count.js';
import { discreteTimesteps, type SpacingOptions } from './timestep-spacing.js';
import { VariancePreservingRun, type VariancePreservingSetup } from './variance-preserving-run.js';

export interface DdimOptions extends NoiseScheduleOptions, SpacingOptions {
  readonly predictionType: PredictionType;
  readonly sampleLimit: SampleLimit;
  /** Whether the sample counts as free of noise after the last step; otherwise as noisy as at training step 0. */
  readonly setAlphaToOne: boolean;
  /** Share of the DDPM noise that is added back at each step, 0 … 1; 0 is deterministic. */
  readonly eta: number;
}

/** Denoising diffusion implicit models (Song et al. 2020, arXiv 2010.02502), eq. 12 with the variance of eq. 16. */
export function createDdimScheduler(options: DdimOptions): Scheduler {
  const schedule = createNoiseSchedule(options);
  return {
    start: (stepCount, imageCount = 1) => {
      requireStepCount(stepCount, schedule.trainStepCount);
      const timesteps = discreteTimesteps({ ...options, stepCount });
      return new DdimRun({ ...options, schedule, timesteps, imageCount }, options, stepCount);
    },
  };
}

class DdimRun extends VariancePreservingRun {
  readonly needsNoise: boolean;
  private readonly timestepGap: number;

  constructor(
    setup: VariancePreservingSetup,
    private readonly options: DdimOptions,
    stepCount: number,
  ) {
    super(setup);
    this.needsNoise = options.eta > 0;
    this.timestepGap = Math.floor(setup.schedule.trainStepCount / stepCount);
  }

  step(
    modelOutput: Float32Array,
    stepIndex: number,
    sample: Float32Array,
    noise?: Float32Array,
  ): Float32Array {
    const timestep = this.timestepAt(stepIndex);
    const signal = signalVarianceAt(this.schedule, timestep);
    const nextSignal = this.signalAfter(timestep);
    const addedSigma = this.options.eta * Math.sqrt(posteriorVariance(signal, nextSignal));
    const direction = predictedNoise({
      predictionType: this.options.predictionType,
      alpha: Math.sqrt(signal),
      sigma: Math.sqrt(1 - signal),
      sample,
      modelOutput,
    });
    const terms: Term[] = [
      [Math.sqrt(nextSignal), this.denoisedEstimate(modelOutput, stepIndex, sample)],
      [Math.sqrt(Math.max(1 - nextSignal - addedSigma ** 2, 0)), direction],
    ];
    if (this.needsNoise) terms.push([addedSigma, requireNoise(noise, sample)]);
    return combine(...terms);
  }

  /** NOTE: the gap is that of evenly spread steps even where the timesteps are not, as published samples were drawn. */
  private signalAfter(timestep: number): number {
    const next = timestep - this.timestepGap;
    if (next >= 0) return signalVarianceAt(this.schedule, next);
    return this.options.setAlphaToOne ? 1 : signalVarianceAt(this.schedule, 0);
  }
}

function posteriorVariance(signal: number, nextSignal: number): number {
  return ((1 - nextSignal) / (1 - signal)) * (1 - signal / nextSignal);
}
