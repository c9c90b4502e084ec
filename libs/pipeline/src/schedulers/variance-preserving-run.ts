import { combine } from './combine.js';
import { signalVarianceAt, type NoiseSchedule } from './noise-schedule.js';
import { limited, predictedCleanSample, type PredictionType, type SampleLimit } from './sample-prediction.js';
import type { SamplingRun } from './scheduler.js';

export interface VariancePreservingSetup {
  readonly schedule: NoiseSchedule;
  readonly timesteps: readonly number[];
  readonly predictionType: PredictionType;
  readonly sampleLimit: SampleLimit;
  readonly imageCount: number;
}

/** What the samplers over whole training steps share: unit start noise, unscaled network input, the DDPM forward process. */
export abstract class VariancePreservingRun implements SamplingRun {
  readonly initNoiseSigma = 1;
  readonly timesteps: readonly number[];
  abstract readonly needsNoise: boolean;
  protected readonly schedule: NoiseSchedule;

  constructor(private readonly setup: VariancePreservingSetup) {
    this.timesteps = setup.timesteps;
    this.schedule = setup.schedule;
  }

  abstract step(
    modelOutput: Float32Array,
    stepIndex: number,
    sample: Float32Array,
    noise?: Float32Array,
  ): Float32Array;

  scaleModelInput(sample: Float32Array): Float32Array {
    return sample;
  }

  denoisedEstimate(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const signal = signalVarianceAt(this.schedule, this.timestepAt(stepIndex));
    const clean = predictedCleanSample({
      predictionType: this.setup.predictionType,
      alpha: Math.sqrt(signal),
      sigma: Math.sqrt(1 - signal),
      sample,
      modelOutput,
    });
    return limited(clean, this.setup.sampleLimit, this.setup.imageCount);
  }

  /** x_t = sqrt(a_t) * x_0 + sqrt(1 - a_t) * noise; DDPM eq. 4. */
  addNoise(original: Float32Array, noise: Float32Array, stepIndex: number): Float32Array {
    if (stepIndex === this.timesteps.length) return original.slice();
    const variance = signalVarianceAt(this.schedule, this.timestepAt(stepIndex));
    return combine([Math.sqrt(variance), original], [Math.sqrt(1 - variance), noise]);
  }

  /** @throws RangeError when the run has no such step */
  protected timestepAt(stepIndex: number): number {
    const timestep = this.timesteps[stepIndex];
    if (timestep === undefined) {
      throw new RangeError(`step ${stepIndex} is outside 0 … ${this.timesteps.length - 1}`);
    }
    return timestep;
  }
}
