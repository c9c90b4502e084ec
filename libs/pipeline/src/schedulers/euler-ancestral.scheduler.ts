import { combine } from './combine.js';
import { startSigma } from './euler.scheduler.js';
import { createNoiseSchedule, withFiniteSigma, type NoiseScheduleOptions } from './noise-schedule.js';
import { requireNoise } from './required-noise.js';
import type { PredictionType } from './sample-prediction.js';
import type { Scheduler } from './scheduler.js';
import { SigmaRun } from './sigma-run.js';
import { sigmasAt, trainingSigmas } from './sigma-schedule.js';
import { requireStepCount } from './step-count.js';
import { continuousTimesteps, type SpacingOptions } from './timestep-spacing.js';

export interface EulerAncestralOptions extends NoiseScheduleOptions, SpacingOptions {
  readonly predictionType: PredictionType;
}

/**
 * Euler steps to a level below the next one, then fresh noise up to it, so that each step keeps the marginal variance of
 * ancestral sampling (DDPM, arXiv 2006.11239, eq. 7) in the sigma space of EDM (arXiv 2206.00364).
 */
export function createEulerAncestralScheduler(options: EulerAncestralOptions): Scheduler {
  const schedule = createNoiseSchedule(options);
  const trainSigmas = trainingSigmas(options.rescaleBetasZeroSnr ? withFiniteSigma(schedule) : schedule);
  return {
    start: (stepCount) => {
      requireStepCount(stepCount, options.trainStepCount);
      const timesteps = continuousTimesteps({ ...options, stepCount });
      const sigmas = [...sigmasAt(trainSigmas, timesteps), 0].map(Math.fround);
      const plan = { timesteps, sigmas, initNoiseSigma: startSigma(options, sigmas) };
      return new EulerAncestralRun(plan, options.predictionType);
    },
  };
}

class EulerAncestralRun extends SigmaRun {
  readonly needsNoise = true;

  step(
    modelOutput: Float32Array,
    stepIndex: number,
    sample: Float32Array,
    noise?: Float32Array,
  ): Float32Array {
    const sigma = this.sigmaAt(stepIndex);
    const next = this.sigmaAt(stepIndex + 1);
    const added = Math.sqrt((next ** 2 * (sigma ** 2 - next ** 2)) / sigma ** 2);
    const reached = Math.sqrt(next ** 2 - added ** 2);
    const derivative = this.derivative(modelOutput, stepIndex, sample);
    return combine([1, sample], [reached - sigma, derivative], [added, requireNoise(noise, sample)]);
  }
}
