import { describe, expect, it } from '@jest/globals';
import { combine } from './combine.js';
import { solveLinearSystem } from './linear-system.js';
import { limited, predictedCleanSample, predictedNoise } from './sample-prediction.js';
import { trainingSigmas, timestepsOfSigmas, spacedSigmas } from './sigma-schedule.js';

const ALPHA = 0.8;
const SIGMA = 0.6;
const CLEAN = Float32Array.of(1, -2, 0.5);
const NOISE = Float32Array.of(0.25, 1, -1);
const SAMPLE = combine([ALPHA, CLEAN], [SIGMA, NOISE]);

describe('predictions', () => {
  it.each([
    ['epsilon', NOISE],
    ['sample', CLEAN],
    ['v_prediction', combine([ALPHA, NOISE], [-SIGMA, CLEAN])],
  ] as const)('an exact %s gives the clean sample and the noise', (predictionType, modelOutput) => {
    const view = { predictionType, alpha: ALPHA, sigma: SIGMA, sample: SAMPLE, modelOutput };
    predictedCleanSample(view).forEach((value, index) => expect(value).toBeCloseTo(CLEAN[index] ?? 0, 6));
    predictedNoise(view).forEach((value, index) => expect(value).toBeCloseTo(NOISE[index] ?? 0, 6));
  });
});

describe('limits', () => {
  it('clip every value at the range', () => {
    const clipped = limited(Float32Array.of(-3, 0.5, 3), { kind: 'clip', range: 2 }, 1);
    expect(clipped).toEqual(Float32Array.of(-2, 0.5, 2));
  });

  it('that are dynamic scale each image by its own quantile', () => {
    const images = Float32Array.of(0.5, -0.25, 4, -2);
    const thresholded = limited(images, { kind: 'dynamic', quantile: 1, largest: 4 }, 2);
    expect(thresholded).toEqual(Float32Array.of(0.5, -0.25, 1, -0.5));
  });

  it('that are dynamic never scale by more than the largest allowed', () => {
    const thresholded = limited(Float32Array.of(8, 1), { kind: 'dynamic', quantile: 1, largest: 2 }, 1);
    expect(thresholded).toEqual(Float32Array.of(1, 0.5));
  });
});

describe('arithmetic', () => {
  it('adds weighted arrays and refuses unequal lengths', () => {
    expect(combine([2, Float32Array.of(1, 2)], [-1, Float32Array.of(3, 3)])).toEqual(Float32Array.of(-1, 1));
    expect(() => combine([1, Float32Array.of(1)], [1, Float32Array.of(1, 2)])).toThrow('lengths 1, 2');
    expect(() => combine()).toThrow(RangeError);
  });

  it('solves small systems, zero pivots included, and refuses singular ones', () => {
    const matrix = [
      [0, 2, 1],
      [1, 1, 0],
      [3, 0, 1],
    ];
    const solution = solveLinearSystem(matrix, [7, 3, 6]);
    expect(solution.map((value) => Number(value.toFixed(12)))).toEqual([1, 2, 3]);
    expect(() =>
      solveLinearSystem(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toThrow('no single solution');
  });
});

describe('sigmas', () => {
  const sigmas = trainingSigmas({ trainStepCount: 3, alphasCumprod: [0.9, 0.5, 0.1] });

  it('are the ratio of noise to signal', () => {
    expect(sigmas.map((sigma) => Number(sigma.toFixed(4)))).toEqual([0.3333, 1, 3]);
  });

  it('are found again as timesteps, clamped at both ends', () => {
    const found = timestepsOfSigmas(sigmas, [100, 3, Math.sqrt(3), 1, 0.3333, 0]);
    expect(found.map((timestep) => Number(timestep.toFixed(3)))).toEqual([2, 2, 1.5, 1, 0, 0]);
  });

  it.each(['karras', 'exponential'] as const)(
    'spaced as %s fall from the largest to the smallest',
    (spacing) => {
      const spaced = spacedSigmas(spacing, { sigmaMin: 0.1, sigmaMax: 10, stepCount: 5 });
      expect(spaced[0]).toBeCloseTo(10, 9);
      expect(spaced.at(-1)).toBeCloseTo(0.1, 9);
      spaced.slice(1).forEach((sigma, index) => expect(sigma).toBeLessThan(spaced[index] ?? 0));
    },
  );
});
