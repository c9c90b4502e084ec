import { combine } from './combine.js';
import { createNoiseSchedule, withFiniteSigma, type NoiseScheduleOptions } from './noise-schedule.js';
import { limited, predictedCleanSample, type PredictionType, type SampleLimit } from './sample-prediction.js';
import type { SamplingRun } from './scheduler.js';
import {
  amplitudesAt,
  sigmasAt,
  spacedSigmas,
  timestepsOfSigmas,
  trainingSigmas,
  type SigmaSpacing,
} from './sigma-schedule.js';
import { solverTimesteps, type SpacingOptions } from './timestep-spacing.js';

export interface LogSnrSolverOptions extends NoiseScheduleOptions, SpacingOptions {
  readonly predictionType: PredictionType;
  readonly sampleLimit: SampleLimit;
  readonly sigmaSpacing: SigmaSpacing;
  readonly sigmaMin?: number;
  readonly sigmaMax?: number;
  readonly finalSigma: 'zero' | 'sigma_min';
  /** Fall back to lower orders in the last steps, which steadies runs of few steps. */
  readonly lowerOrderFinal: boolean;
}

/** The noise levels of a run whose solver works in half log signal-to-noise ratio. */
export interface LogSnrPlan {
  readonly timesteps: readonly number[];
  /** [steps + 1] */
  readonly sigmas: readonly number[];
}

/** Signal amplitude, noise amplitude and lambda = log(alpha / sigma) of one noise level; DPM-Solver++ (2211.01095), section 2. */
export interface NoiseLevel {
  readonly alpha: number;
  readonly sigma: number;
  readonly lambda: number;
}

/** What DPM-Solver++ and UniPC share: variance-preserving samples whose levels are given as sigmas. */
export abstract class LogSnrRun implements SamplingRun {
  readonly initNoiseSigma = 1;
  readonly needsNoise = false;
  readonly timesteps: readonly number[];
  private readonly sigmas: readonly number[];

  constructor(
    plan: LogSnrPlan,
    private readonly prediction: { predictionType: PredictionType; sampleLimit: SampleLimit },
    private readonly imageCount: number,
  ) {
    this.timesteps = plan.timesteps;
    this.sigmas = plan.sigmas;
  }

  abstract step(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array;

  scaleModelInput(sample: Float32Array): Float32Array {
    return sample;
  }

  denoisedEstimate(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const { alpha, sigma } = this.levelAt(stepIndex);
    const { predictionType, sampleLimit } = this.prediction;
    const clean = predictedCleanSample({ predictionType, alpha, sigma, sample, modelOutput });
    return limited(clean, sampleLimit, this.imageCount);
  }

  addNoise(original: Float32Array, noise: Float32Array, stepIndex: number): Float32Array {
    if (stepIndex === this.timesteps.length) return original.slice();
    const { alpha, sigma } = this.levelAt(stepIndex);
    return combine([alpha, original], [sigma, noise]);
  }

  /** @throws RangeError when the run has no such step */
  protected levelAt(stepIndex: number): NoiseLevel {
    const sigma = this.sigmas[stepIndex];
    if (sigma === undefined)
      throw new RangeError(`step ${stepIndex} is outside 0 … ${this.timesteps.length}`);
    return { ...amplitudesAt(sigma), lambda: -Math.log(sigma) };
  }
}

/** Makes the planner of a solver: from a number of steps to its noise levels. */
export function createLogSnrPlanner(
  options: LogSnrSolverOptions,
  toWholeTimestep: (timestep: number) => number,
): (stepCount: number) => LogSnrPlan {
  const schedule = createNoiseSchedule(options);
  const trainSigmas = trainingSigmas(options.rescaleBetasZeroSnr ? withFiniteSigma(schedule) : schedule);
  return (stepCount) => {
    const last = options.finalSigma === 'zero' ? 0 : (trainSigmas[0] ?? 0);
    if (options.sigmaSpacing === 'training') {
      const timesteps = solverTimesteps({ ...options, stepCount });
      return { timesteps, sigmas: [...sigmasAt(trainSigmas, timesteps), last].map(Math.fround) };
    }
    const sigmas = spacedSigmas(options.sigmaSpacing, {
      sigmaMin: options.sigmaMin ?? trainSigmas[0] ?? 0,
      sigmaMax: options.sigmaMax ?? trainSigmas.at(-1) ?? 0,
      stepCount,
    });
    const timesteps = timestepsOfSigmas(trainSigmas, sigmas).map(toWholeTimestep);
    return { timesteps, sigmas: [...sigmas, last].map(Math.fround) };
  };
}
