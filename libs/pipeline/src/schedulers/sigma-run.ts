import { combine } from './combine.js';
import type { PredictionType } from './sample-prediction.js';
import type { SamplingRun } from './scheduler.js';
import { sigmaSpaceDerivative } from './sigma-space-derivative.js';

/** The noise levels of a run in sigma space. */
export interface SigmaPlan {
  /** what the network is told, most noise first; fractions of training steps are allowed; [steps] */
  readonly timesteps: readonly number[];
  /** noise level before each step and after the last; [steps + 1] */
  readonly sigmas: readonly number[];
  readonly initNoiseSigma: number;
}

/**
 * What the Euler samplers share. Samples are "variance exploding": clean sample + sigma * noise (EDM, arXiv 2206.00364,
 * section 2); the network wants unit variance, so its input is divided by sqrt(sigma² + 1).
 */
export abstract class SigmaRun implements SamplingRun {
  readonly timesteps: readonly number[];
  readonly initNoiseSigma: number;
  abstract readonly needsNoise: boolean;
  private readonly sigmas: readonly number[];

  constructor(
    plan: SigmaPlan,
    private readonly predictionType: PredictionType,
  ) {
    this.timesteps = plan.timesteps;
    this.sigmas = plan.sigmas;
    this.initNoiseSigma = plan.initNoiseSigma;
  }

  abstract step(
    modelOutput: Float32Array,
    stepIndex: number,
    sample: Float32Array,
    noise?: Float32Array,
  ): Float32Array;

  scaleModelInput(sample: Float32Array, stepIndex: number): Float32Array {
    return combine([1 / Math.sqrt(this.sigmaAt(stepIndex) ** 2 + 1), sample]);
  }

  denoisedEstimate(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const slope = this.derivative(modelOutput, stepIndex, sample);
    return combine([1, sample], [-this.sigmaAt(stepIndex), slope]);
  }

  addNoise(original: Float32Array, noise: Float32Array, stepIndex: number): Float32Array {
    if (stepIndex === this.timesteps.length) return original.slice();
    return combine([1, original], [this.sigmaAt(stepIndex), noise]);
  }

  /** dx / dsigma at this step. */
  protected derivative(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const sigma = this.sigmaAt(stepIndex);
    return sigmaSpaceDerivative({ predictionType: this.predictionType, sigma, sample, modelOutput });
  }

  /** @throws RangeError when the run has no such step */
  protected sigmaAt(stepIndex: number): number {
    const sigma = this.sigmas[stepIndex];
    if (sigma === undefined)
      throw new RangeError(`step ${stepIndex} is outside 0 … ${this.timesteps.length}`);
    return sigma;
  }
}
