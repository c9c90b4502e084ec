import { combine, combineInto } from './combine.js';
import type { SamplingRun, Scheduler } from './scheduler.js';
import { requireStepCount } from './step-count.js';

/** How the times of a run are laid out between 1 (noise) and 0 (sample). */
export interface RectifiedFlowOptions {
  /** What the network is told is time times this: 1, or the number of training steps. */
  readonly timestepScale: number;
  /** Moves times towards noise, t' = s * t / (1 + (s - 1) * t) (arXiv 2403.03206, eq. 23); 1 leaves them alone. */
  readonly shift: number;
  /** The last time above 0 that a run visits; absent means equal steps all the way down. */
  readonly lastTime?: number;
}

const EQUAL_STEPS: RectifiedFlowOptions = { timestepScale: 1, shift: 1 };

/** More steps than anybody has asked for; guards against a run that never ends. */
const MOST_STEPS = 10_000;

/**
 * Euler steps along a rectified flow (Liu et al. 2022, arXiv 2209.03003): x_t = (1 - t) * x_0 + t * noise, and the network
 * predicts the velocity noise - x_0. Time runs from 1 (noise) to 0 (sample), in equal steps unless shifted.
 */
export function createRectifiedFlowEulerScheduler(options: RectifiedFlowOptions = EQUAL_STEPS): Scheduler {
  return {
    start: (stepCount) => {
      requireStepCount(stepCount, MOST_STEPS);
      return new RectifiedFlowEulerRun(flowTimes(options, stepCount), options.timestepScale);
    },
  };
}

/** @returns times before each step, then 0; [stepCount + 1] */
function flowTimes({ shift, lastTime }: RectifiedFlowOptions, stepCount: number): number[] {
  const end = lastTime ?? 1 / stepCount;
  const gap = stepCount > 1 ? (1 - end) / (stepCount - 1) : 0;
  const times = Array.from({ length: stepCount }, (_, index) =>
    lastTime === undefined ? 1 - index / stepCount : 1 - index * gap,
  );
  return [...times.map((time) => (shift * time) / (1 + (shift - 1) * time)), 0];
}

class RectifiedFlowEulerRun implements SamplingRun {
  readonly timesteps: readonly number[];
  readonly initNoiseSigma = 1;
  readonly needsNoise = false;

  constructor(
    private readonly times: readonly number[],
    timestepScale: number,
  ) {
    this.timesteps = times.slice(0, -1).map((time) => time * timestepScale);
  }

  scaleModelInput(sample: Float32Array): Float32Array {
    return sample;
  }

  step(velocity: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    return combine([1, sample], [this.stepSizeAt(stepIndex), velocity]);
  }

  stepInPlace(
    velocity: Float32Array,
    stepIndex: number,
    sample: Float32Array,
    estimate?: Float32Array,
  ): Float32Array {
    const size = this.stepSizeAt(stepIndex);
    if (estimate === undefined) return combineInto(velocity, [1, sample], [size, velocity]);
    moveTwoWays(velocity, sample, { next: size, estimate: -this.timeAt(stepIndex) }, estimate);
    return velocity;
  }

  denoisedEstimate(velocity: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    return combine([1, sample], [-this.timeAt(stepIndex), velocity]);
  }

  addNoise(original: Float32Array, noise: Float32Array, stepIndex: number): Float32Array {
    const time = this.timeAt(stepIndex);
    return combine([1 - time, original], [time, noise]);
  }

  /** How far time moves in a step; negative, as it runs towards 0. */
  private stepSizeAt(stepIndex: number): number {
    return this.timeAt(stepIndex + 1) - this.timeAt(stepIndex);
  }

  /** @throws RangeError when the run has no such step */
  private timeAt(stepIndex: number): number {
    const time = this.times[stepIndex];
    if (time === undefined) throw new RangeError(`step ${stepIndex} is outside 0 … ${this.timesteps.length}`);
    return time;
  }
}

/**
 * The sample moved along the velocity by two lengths at once: arrays of this size leave the processor's caches while a
 * network runs, and fetching them again costs more than the sums.
 * @param velocity receives the sample moved by `next`
 * @param estimate receives the sample moved by `estimate`
 */
function moveTwoWays(
  velocity: Float32Array,
  sample: Float32Array,
  lengths: { readonly next: number; readonly estimate: number },
  estimate: Float32Array,
): void {
  const { next, estimate: whole } = lengths;
  for (let index = 0; index < velocity.length; index += 1) {
    const from = sample[index] ?? 0;
    const along = velocity[index] ?? 0;
    velocity[index] = from + next * along;
    estimate[index] = from + whole * along;
  }
}
