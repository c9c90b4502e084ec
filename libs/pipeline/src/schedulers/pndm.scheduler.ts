import { combine, type Term } from './combine.js';
import {
  createNoiseSchedule,
  signalVarianceAt,
  type NoiseSchedule,
  type NoiseScheduleOptions,
} from './noise-schedule.js';
import { predictedNoise, type PredictionType } from './sample-prediction.js';
import type { Scheduler } from './scheduler.js';
import { requireStepCount } from './step-count.js';
import { discreteTimesteps, type SpacingOptions } from './timestep-spacing.js';
import { VariancePreservingRun } from './variance-preserving-run.js';

export interface PndmOptions extends NoiseScheduleOptions, SpacingOptions {
  readonly predictionType: Exclude<PredictionType, 'sample'>;
  /** Warm up with one repeated step instead of three Runge-Kutta steps (four network calls each); usual for latents. */
  readonly skipPrkSteps: boolean;
  readonly setAlphaToOne: boolean;
}

/** Runge-Kutta warm-up steps, and the network calls of one. */
const WARM_UP_STEPS = 3;
const CALLS_PER_WARM_UP_STEP = 4;

/** Classical fourth-order Runge-Kutta weights, eq. 13. */
const RUNGE_KUTTA_WEIGHTS = [1 / 6, 1 / 3, 1 / 3, 1 / 6] as const;

/** Adams-Bashforth weights by number of known outputs, newest first; order 4 is eq. 12. */
const ADAMS_BASHFORTH_WEIGHTS = [
  [1],
  [3 / 2, -1 / 2],
  [23 / 12, -16 / 12, 5 / 12],
  [55 / 24, -59 / 24, 37 / 24, -9 / 24],
] as const;

/**
 * Pseudo numerical methods on manifolds (Liu et al. 2022, arXiv 2202.09778): fourth-order linear multistep over the
 * transfer of eq. 11, warmed up by Runge-Kutta steps or, with `skipPrkSteps`, by taking the first step twice (Heun).
 */
export function createPndmScheduler(options: PndmOptions): Scheduler {
  const schedule = createNoiseSchedule(options);
  return {
    start: (stepCount) => {
      requireStepCount(stepCount, schedule.trainStepCount);
      return new PndmRun(schedule, options, stepCount);
    },
  };
}

class PndmRun extends VariancePreservingRun {
  readonly needsNoise = false;
  private readonly timestepGap: number;
  private readonly warmUpCallCount: number;
  /** Network outputs, newest first, at most four. */
  private outputs: Float32Array[] = [];
  private warmUpOutputs: Float32Array[] = [];
  private warmUpSample: Float32Array | undefined;

  constructor(
    schedule: NoiseSchedule,
    private readonly options: PndmOptions,
    stepCount: number,
  ) {
    const gap = Math.floor(schedule.trainStepCount / stepCount);
    const spread = discreteTimesteps({ ...options, stepCount });
    const usesRungeKutta = !options.skipPrkSteps && stepCount > WARM_UP_STEPS;
    super({
      schedule,
      timesteps: usesRungeKutta ? withRungeKuttaCalls(spread, gap) : withRepeatedSecond(spread),
      predictionType: options.predictionType,
      sampleLimit: { kind: 'none' },
      imageCount: 1,
    });
    this.timestepGap = gap;
    this.warmUpCallCount = usesRungeKutta ? WARM_UP_STEPS * CALLS_PER_WARM_UP_STEP : 0;
  }

  step(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    if (stepIndex < this.warmUpCallCount) return this.rungeKuttaStep(modelOutput, stepIndex, sample);
    const timestep = this.timestepAt(stepIndex);
    if (timestep === this.timesteps[stepIndex + 1]) return this.heunStep(modelOutput, timestep, sample);
    this.outputs = [modelOutput, ...this.outputs].slice(0, ADAMS_BASHFORTH_WEIGHTS.length);
    this.warmUpSample = sample;
    const weights = ADAMS_BASHFORTH_WEIGHTS[this.outputs.length - 1] ?? [];
    const direction = combine(
      ...weights.map((weight, age): Term => [weight, this.outputs[age] ?? modelOutput]),
    );
    return this.transfer(sample, { from: timestep, to: timestep - this.timestepGap, direction });
  }

  /**
   * The first of two calls at one timestep takes the step that led there again, by the mean of both ends (Heun).
   * NOTE: a run that begins here has no step to take again; it keeps its sample, so that it still ends fully denoised.
   */
  private heunStep(modelOutput: Float32Array, timestep: number, sample: Float32Array): Float32Array {
    const [firstOutput] = this.outputs;
    if (firstOutput === undefined || this.warmUpSample === undefined) return sample.slice();
    const direction = combine([1 / 2, modelOutput], [1 / 2, firstOutput]);
    return this.transfer(this.warmUpSample, { from: timestep + this.timestepGap, to: timestep, direction });
  }

  /** Four calls at one step's start, middle (twice) and end; the fourth moves by their weighted mean. */
  private rungeKuttaStep(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const call = stepIndex % CALLS_PER_WARM_UP_STEP;
    const from = this.timestepAt(stepIndex - call);
    if (call === 0) {
      this.outputs = [modelOutput, ...this.outputs];
      this.warmUpOutputs = [];
      this.warmUpSample = sample;
    }
    this.warmUpOutputs.push(modelOutput);
    const before = this.warmUpSample ?? sample;
    if (call < CALLS_PER_WARM_UP_STEP - 1) {
      const halfGap = call % 2 === 0 ? Math.floor(this.timestepGap / 2) : 0;
      return this.transfer(before, {
        from,
        to: this.timestepAt(stepIndex) - halfGap,
        direction: modelOutput,
      });
    }
    const direction = combine(
      ...this.warmUpOutputs.map((output, index): Term => [RUNGE_KUTTA_WEIGHTS[index] ?? 0, output]),
    );
    return this.transfer(before, { from, to: this.timestepAt(stepIndex), direction });
  }

  /** Eq. 11: moves a sample between two noise levels along a given noise direction. */
  private transfer(
    sample: Float32Array,
    { from, to, direction }: { from: number; to: number; direction: Float32Array },
  ): Float32Array {
    const signal = signalVarianceAt(this.schedule, from);
    const nextSignal = this.signalOrFinal(to);
    const noise = predictedNoise({
      predictionType: this.options.predictionType,
      alpha: Math.sqrt(signal),
      sigma: Math.sqrt(1 - signal),
      sample,
      modelOutput: direction,
    });
    const denominator = signal * Math.sqrt(1 - nextSignal) + Math.sqrt(signal * (1 - signal) * nextSignal);
    return combine([Math.sqrt(nextSignal / signal), sample], [(signal - nextSignal) / denominator, noise]);
  }

  private signalOrFinal(timestep: number): number {
    if (timestep >= 0) return signalVarianceAt(this.schedule, timestep);
    return this.options.setAlphaToOne ? 1 : signalVarianceAt(this.schedule, 0);
  }
}

/** First timestep, second, second again, third, … */
function withRepeatedSecond(timesteps: readonly number[]): number[] {
  return [...timesteps.slice(0, 2), ...timesteps.slice(1)];
}

/** Three Runge-Kutta steps visit start, middle, middle and end; the end of one is the start of the next. */
function withRungeKuttaCalls(timesteps: readonly number[], gap: number): number[] {
  const half = Math.floor(gap / 2);
  const calls = timesteps.slice(0, WARM_UP_STEPS).flatMap((start, step) => {
    const end = timesteps[step + 1] ?? start;
    const middle = end + half;
    return [start, middle, middle, end];
  });
  return [...calls, ...timesteps.slice(WARM_UP_STEPS)];
}
