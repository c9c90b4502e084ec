/** How the noise variance of each training step was laid out; the names are those of a diffusers scheduler_config.json. */
export type BetaSchedule = 'linear' | 'scaled_linear' | 'squaredcos_cap_v2';

export interface NoiseScheduleOptions {
  readonly trainStepCount: number;
  readonly betaStart: number;
  readonly betaEnd: number;
  readonly betaSchedule: BetaSchedule;
  /** Shift and scale the schedule so that the last training step is pure noise (arXiv 2305.08891, algorithm 1). */
  readonly rescaleBetasZeroSnr: boolean;
}

/**
 * The forward process in numbers: x_t = sqrt(alphasCumprod[t]) * x_0 + sqrt(1 - alphasCumprod[t]) * noise
 * (DDPM, arXiv 2006.11239, eq. 4).
 */
export interface NoiseSchedule {
  readonly trainStepCount: number;
  /** Signal variance left after each training step; [trainStepCount], falling from just under 1 towards 0. */
  readonly alphasCumprod: readonly number[];
}

/** Cosine schedule of arXiv 2102.09672, eq. 17: offset that keeps the first betas from vanishing, and the cap on beta. */
const COSINE_OFFSET = 0.008;
const COSINE_BETA_CAP = 0.999;

/** Smallest signal variance that the samplers in sigma space can divide by; sigma = 4096 then stands for "no signal". */
const LEAST_SIGNAL_VARIANCE = 2 ** -24;

/**
 * Lays out the training noise levels.
 *
 * NOTE: checkpoints were trained on schedules held in float32, and 1 - alphasCumprod loses four digits near t = 0. Every
 * intermediate is therefore rounded to float32 where the training code stored one; sums in float64 would differ by up to 7e-5.
 */
export function createNoiseSchedule(options: NoiseScheduleOptions): NoiseSchedule {
  const betas = betasOf(options);
  const alphasCumprod = cumulativeSignal(options.rescaleBetasZeroSnr ? withZeroTerminalSnr(betas) : betas);
  return { trainStepCount: options.trainStepCount, alphasCumprod };
}

/** The same schedule with its last step lifted off zero, for samplers that work with sigma = sqrt((1 - a) / a). */
export function withFiniteSigma(schedule: NoiseSchedule): NoiseSchedule {
  const alphasCumprod = [...schedule.alphasCumprod];
  alphasCumprod[alphasCumprod.length - 1] = LEAST_SIGNAL_VARIANCE;
  return { ...schedule, alphasCumprod };
}

/**
 * Signal variance at a training step.
 * @throws RangeError when the schedule has no such step
 */
export function signalVarianceAt(schedule: NoiseSchedule, timestep: number): number {
  const variance = schedule.alphasCumprod[timestep];
  if (variance === undefined) {
    throw new RangeError(`timestep ${timestep} is outside 0 … ${schedule.trainStepCount - 1}`);
  }
  return variance;
}

function betasOf(options: NoiseScheduleOptions): number[] {
  const { betaStart, betaEnd, trainStepCount } = options;
  switch (options.betaSchedule) {
    case 'linear':
      return linspaceFloat32(betaStart, betaEnd, trainStepCount);
    case 'scaled_linear':
      return linspaceFloat32(Math.sqrt(betaStart), Math.sqrt(betaEnd), trainStepCount).map((root) =>
        Math.fround(root * root),
      );
    case 'squaredcos_cap_v2':
      return Array.from({ length: trainStepCount }, (_, step) =>
        Math.fround(
          Math.min(
            1 - cosineSignal((step + 1) / trainStepCount) / cosineSignal(step / trainStepCount),
            COSINE_BETA_CAP,
          ),
        ),
      );
  }
}

function cosineSignal(time: number): number {
  return Math.cos((((time + COSINE_OFFSET) / (1 + COSINE_OFFSET)) * Math.PI) / 2) ** 2;
}

/** Equal steps from both ends towards the middle, in float32, which is how the schedules of published checkpoints were made. */
function linspaceFloat32(start: number, end: number, count: number): number[] {
  const first = Math.fround(start);
  const last = Math.fround(end);
  const step = Math.fround(Math.fround(last - first) / (count - 1));
  return Array.from({ length: count }, (_, index) =>
    index < count / 2 ? Math.fround(first + step * index) : Math.fround(last - step * (count - 1 - index)),
  );
}

function cumulativeSignal(betas: readonly number[]): number[] {
  let product = 1;
  return betas.map((beta) => {
    product *= Math.fround(1 - beta);
    return Math.fround(product);
  });
}

function withZeroTerminalSnr(betas: readonly number[]): number[] {
  const roots = cumulativeSignal(betas).map((variance) => Math.fround(Math.sqrt(variance)));
  const first = roots[0] ?? 1;
  const last = roots.at(-1) ?? 0;
  const scale = Math.fround(first / Math.fround(first - last));
  const variances = roots.map((root) => {
    const rescaled = Math.fround(Math.fround(root - last) * scale);
    return Math.fround(rescaled * rescaled);
  });
  return variances.map((variance, step) => {
    const previous = step === 0 ? 1 : (variances[step - 1] ?? 1);
    return Math.fround(1 - Math.fround(variance / previous));
  });
}
