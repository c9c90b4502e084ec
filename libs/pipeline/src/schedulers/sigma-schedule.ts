import type { NoiseSchedule } from './noise-schedule.js';

/**
 * Noise levels as EDM counts them (arXiv 2206.00364): sigma is the standard deviation of the noise on a sample whose
 * signal was left at full strength, sigma = sqrt((1 - a) / a) for a signal variance a.
 */
export type SigmaSpacing = 'training' | 'karras' | 'exponential';

export interface SigmaRange {
  readonly sigmaMin: number;
  readonly sigmaMax: number;
  readonly stepCount: number;
}

/** Curvature of the Karras spacing; EDM table 1 recommends 7. */
const KARRAS_RHO = 7;

/** Keeps the logarithm of a zero sigma finite. */
const LEAST_SIGMA = 1e-10;

/** Sigma of every training step, rising; float32 values, as `createNoiseSchedule` explains. [trainStepCount] */
export function trainingSigmas(schedule: NoiseSchedule): number[] {
  return schedule.alphasCumprod.map((variance) =>
    Math.fround(Math.sqrt(Math.fround(Math.fround(1 - variance) / variance))),
  );
}

/** Sigmas at whole or fractional training steps, linear between neighbours. */
export function sigmasAt(trainSigmas: readonly number[], timesteps: readonly number[]): number[] {
  const last = trainSigmas.length - 1;
  return timesteps.map((timestep) => {
    const low = Math.min(Math.max(Math.floor(timestep), 0), last);
    const lowSigma = trainSigmas[low] ?? 0;
    const highSigma = trainSigmas[Math.min(low + 1, last)] ?? 0;
    return lowSigma + (highSigma - lowSigma) * (timestep - low);
  });
}

/** `stepCount` sigmas from most to least noise, spaced by EDM eq. 5 or evenly in log sigma. */
export function spacedSigmas(spacing: 'karras' | 'exponential', range: SigmaRange): number[] {
  const { sigmaMin, sigmaMax, stepCount } = range;
  const ramp = Array.from({ length: stepCount }, (_, index) => (stepCount > 1 ? index / (stepCount - 1) : 0));
  if (spacing === 'exponential') {
    const [from, to] = [Math.log(sigmaMax), Math.log(sigmaMin)];
    return ramp.map((share) => Math.exp(from + share * (to - from)));
  }
  const [from, to] = [sigmaMax ** (1 / KARRAS_RHO), sigmaMin ** (1 / KARRAS_RHO)];
  return ramp.map((share) => (from + share * (to - from)) ** KARRAS_RHO);
}

/** The fractional training steps at which sigmas would occur, linear in log sigma; clamped to the schedule's ends. */
export function timestepsOfSigmas(trainSigmas: readonly number[], sigmas: readonly number[]): number[] {
  const logTrainSigmas = trainSigmas.map((sigma) => Math.fround(Math.log(sigma)));
  return sigmas.map((sigma) => {
    const logSigma = Math.log(Math.max(sigma, LEAST_SIGMA));
    const low = lastIndexAtMost(logTrainSigmas, logSigma);
    const lowLog = logTrainSigmas[low] ?? 0;
    const highLog = logTrainSigmas[low + 1] ?? 0;
    const share = Math.min(Math.max((lowLog - logSigma) / (lowLog - highLog), 0), 1);
    return (1 - share) * low + share * (low + 1);
  });
}

/** Signal and noise amplitude of a variance-preserving sample at a sigma: alpha² + noise² = 1 and noise / alpha = sigma. */
export function amplitudesAt(sigma: number): { alpha: number; sigma: number } {
  const alpha = 1 / Math.sqrt(sigma * sigma + 1);
  return { alpha, sigma: sigma * alpha };
}

function lastIndexAtMost(rising: readonly number[], value: number): number {
  const above = rising.findIndex((entry) => entry > value);
  const last = above === -1 ? rising.length - 1 : above - 1;
  return Math.min(Math.max(last, 0), rising.length - 2);
}
