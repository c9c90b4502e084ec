import { combine } from './combine.js';
import { createNoiseSchedule, withFiniteSigma, type NoiseScheduleOptions } from './noise-schedule.js';
import type { PredictionType } from './sample-prediction.js';
import type { Scheduler } from './scheduler.js';
import { SigmaRun, type SigmaPlan } from './sigma-run.js';
import {
  sigmasAt,
  spacedSigmas,
  timestepsOfSigmas,
  trainingSigmas,
  type SigmaSpacing,
} from './sigma-schedule.js';
import { requireStepCount } from './step-count.js';
import { continuousTimesteps, type SpacingOptions } from './timestep-spacing.js';

export interface EulerOptions extends NoiseScheduleOptions, SpacingOptions {
  readonly predictionType: PredictionType;
  readonly sigmaSpacing: SigmaSpacing;
  /** Ends of the Karras or exponential spacing; the run's own noise levels when absent. */
  readonly sigmaMin?: number;
  readonly sigmaMax?: number;
  /** The noise level after the last step: none, or that of training step 0. */
  readonly finalSigma: 'zero' | 'sigma_min';
  /** Tell the network log(sigma) / 4 instead of a training step, as EDM-trained networks expect (table 1, c_noise). */
  readonly usesLogSigmaTimesteps: boolean;
}

/** Euler's method on the probability-flow ODE: EDM (Karras et al. 2022, arXiv 2206.00364), algorithm 1 without correction. */
export function createEulerScheduler(options: EulerOptions): Scheduler {
  const schedule = createNoiseSchedule(options);
  const trainSigmas = trainingSigmas(options.rescaleBetasZeroSnr ? withFiniteSigma(schedule) : schedule);
  return {
    start: (stepCount) => {
      requireStepCount(stepCount, options.trainStepCount);
      return new EulerRun(planEuler(options, trainSigmas, stepCount), options.predictionType);
    },
  };
}

class EulerRun extends SigmaRun {
  readonly needsNoise = false;

  step(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const sigma = this.sigmaAt(stepIndex);
    const derivative = this.derivative(modelOutput, stepIndex, sample);
    return combine([1, sample], [this.sigmaAt(stepIndex + 1) - sigma, derivative]);
  }
}

function planEuler(options: EulerOptions, trainSigmas: readonly number[], stepCount: number): SigmaPlan {
  const spread = continuousTimesteps({ ...options, stepCount });
  const spreadSigmas = sigmasAt(trainSigmas, spread);
  const sigmas =
    options.sigmaSpacing === 'training'
      ? spreadSigmas
      : spacedSigmas(options.sigmaSpacing, {
          sigmaMin: options.sigmaMin ?? spreadSigmas.at(-1) ?? 0,
          sigmaMax: options.sigmaMax ?? spreadSigmas[0] ?? 0,
          stepCount,
        });
  const timesteps = options.sigmaSpacing === 'training' ? spread : timestepsOfSigmas(trainSigmas, sigmas);
  const last = options.finalSigma === 'zero' ? 0 : (trainSigmas[0] ?? 0);
  const levels = [...sigmas, last].map(Math.fround);
  return {
    timesteps: options.usesLogSigmaTimesteps
      ? levels.slice(0, -1).map((sigma) => Math.fround(0.25 * Math.log(sigma)))
      : timesteps.map(Math.fround),
    sigmas: levels,
    initNoiseSigma: startSigma(options, levels),
  };
}

/**
 * NOTE: spacings that begin at the last training step begin at pure noise; `leading` begins below it, where the start is
 * noise on top of a faint signal, hence the "+ 1".
 */
export function startSigma({ timestepSpacing }: SpacingOptions, levels: readonly number[]): number {
  const largest = Math.max(...levels);
  return timestepSpacing === 'leading' ? Math.sqrt(largest ** 2 + 1) : largest;
}
