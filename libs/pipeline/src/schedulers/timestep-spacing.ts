/** Which training steps a short run visits (arXiv 2305.08891, table 2). */
export type TimestepSpacing = 'leading' | 'linspace' | 'trailing';

export interface SpacingOptions {
  readonly timestepSpacing: TimestepSpacing;
  /** Added to every timestep of `leading`; SD 1.x and 2.x were tuned with 1. */
  readonly stepsOffset: number;
}

export interface SpacingRequest extends SpacingOptions {
  readonly trainStepCount: number;
  readonly stepCount: number;
}

/**
 * The training steps of a run, most noise first, whole numbers.
 * @returns [stepCount], in 0 … trainStepCount - 1
 */
export function discreteTimesteps(request: SpacingRequest): number[] {
  return spreadTimesteps(request).map(roundHalfToEven);
}

/**
 * As `discreteTimesteps`, but `linspace` keeps its fractions: samplers in sigma space interpolate between training steps.
 * Fractions are float32, because that is what the network was shown when such schedules were tuned.
 */
export function continuousTimesteps(request: SpacingRequest): number[] {
  return spreadTimesteps(request).map((timestep) =>
    request.timestepSpacing === 'linspace' ? Math.fround(timestep) : roundHalfToEven(timestep),
  );
}

/**
 * The timesteps of solvers that treat "fully denoised" as one more knot (DPM-Solver++, UniPC): `leading` and `linspace`
 * are laid out for one step more and the last is left to the final sigma.
 */
export function solverTimesteps(request: SpacingRequest): number[] {
  if (request.timestepSpacing === 'trailing') return discreteTimesteps(request);
  return discreteTimesteps({ ...request, stepCount: request.stepCount + 1 }).slice(0, -1);
}

function spreadTimesteps({
  timestepSpacing,
  stepsOffset,
  trainStepCount,
  stepCount,
}: SpacingRequest): number[] {
  const indices = Array.from({ length: stepCount }, (_, index) => index);
  switch (timestepSpacing) {
    case 'linspace': {
      const gap = stepCount > 1 ? (trainStepCount - 1) / (stepCount - 1) : 0;
      return indices.map((index) => (stepCount - 1 - index) * gap);
    }
    case 'leading': {
      const gap = Math.floor(trainStepCount / stepCount);
      return indices.map((index) => (stepCount - 1 - index) * gap + stepsOffset);
    }
    case 'trailing':
      return indices.map(
        (index) => roundHalfToEven(trainStepCount - index * (trainStepCount / stepCount)) - 1,
      );
  }
}

/** Rounding of IEEE 754 and numpy: a tie goes to the even neighbour, so published timestep tables are met exactly. */
function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const isTie = value - floor === 0.5;
  return isTie ? floor + (floor % 2) : Math.round(value);
}
