import { describe, expect, it } from '@jest/globals';
import {
  createNoiseSchedule,
  signalVarianceAt,
  withFiniteSigma,
  type NoiseScheduleOptions,
} from './noise-schedule.js';

const STABLE_DIFFUSION: NoiseScheduleOptions = {
  trainStepCount: 1000,
  betaStart: 0.00085,
  betaEnd: 0.012,
  betaSchedule: 'scaled_linear',
  rescaleBetasZeroSnr: false,
};

describe('createNoiseSchedule', () => {
  it.each(['linear', 'scaled_linear', 'squaredcos_cap_v2'] as const)(
    'loses signal at every step of %s and never all of it',
    (betaSchedule) => {
      const { alphasCumprod } = createNoiseSchedule({ ...STABLE_DIFFUSION, betaSchedule });
      expect(alphasCumprod).toHaveLength(1000);
      alphasCumprod.slice(1).forEach((variance, index) => {
        expect(variance).toBeLessThan(alphasCumprod[index] ?? 0);
        expect(variance).toBeGreaterThan(0);
      });
    },
  );

  it('leaves 0.00466 of the signal variance after the last step of Stable Diffusion', () => {
    expect(createNoiseSchedule(STABLE_DIFFUSION).alphasCumprod.at(-1)).toBeCloseTo(0.00466, 5);
  });

  it('rescaled to zero terminal signal keeps its first step and loses all at the last', () => {
    const plain = createNoiseSchedule(STABLE_DIFFUSION).alphasCumprod;
    const rescaled = createNoiseSchedule({ ...STABLE_DIFFUSION, rescaleBetasZeroSnr: true }).alphasCumprod;
    expect(rescaled[0]).toBeCloseTo(plain[0] ?? 0, 6);
    expect(rescaled.at(-1)).toBe(0);
  });

  it('is lifted off zero for samplers that divide by the signal', () => {
    const rescaled = createNoiseSchedule({ ...STABLE_DIFFUSION, rescaleBetasZeroSnr: true });
    expect(withFiniteSigma(rescaled).alphasCumprod.at(-1)).toBe(2 ** -24);
    expect(rescaled.alphasCumprod.at(-1)).toBe(0);
  });

  it('refuses a timestep it does not have', () => {
    const schedule = createNoiseSchedule(STABLE_DIFFUSION);
    expect(() => signalVarianceAt(schedule, 1000)).toThrow('timestep 1000 is outside 0 … 999');
    expect(() => signalVarianceAt(schedule, 0.5)).toThrow(RangeError);
  });
});
