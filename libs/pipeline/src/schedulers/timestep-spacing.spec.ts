import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { continuousTimesteps, discreteTimesteps, solverTimesteps } from './timestep-spacing.js';

const SPACINGS = ['leading', 'linspace', 'trailing'] as const;

describe('timestep spacing', () => {
  it.each([
    ['leading', [751, 501, 251, 1]],
    ['linspace', [999, 666, 333, 0]],
    ['trailing', [999, 749, 499, 249]],
  ] as const)('spreads four steps as %s does', (timestepSpacing, expected) => {
    const request = { timestepSpacing, stepsOffset: 1, trainStepCount: 1000, stepCount: 4 };
    expect(discreteTimesteps(request)).toEqual(expected);
  });

  it('lets only linspace keep fractions', () => {
    const request = { stepsOffset: 0, trainStepCount: 1000, stepCount: 3 };
    expect(continuousTimesteps({ ...request, timestepSpacing: 'linspace' })).toEqual([999, 499.5, 0]);
    expect(continuousTimesteps({ ...request, timestepSpacing: 'trailing' })).toEqual([999, 666, 332]);
  });

  it('leaves the last knot of a solver to its final noise level', () => {
    const request = { stepsOffset: 0, trainStepCount: 1000, stepCount: 3 };
    expect(solverTimesteps({ ...request, timestepSpacing: 'linspace' })).toEqual([999, 666, 333]);
    expect(solverTimesteps({ ...request, timestepSpacing: 'leading' })).toEqual([750, 500, 250]);
    expect(solverTimesteps({ ...request, timestepSpacing: 'trailing' })).toEqual([999, 666, 332]);
  });

  it('falls strictly inside the training schedule for any number of steps', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SPACINGS),
        fc.integer({ min: 1, max: 1000 }),
        (timestepSpacing, stepCount) => {
          const timesteps = discreteTimesteps({
            timestepSpacing,
            stepsOffset: 0,
            trainStepCount: 1000,
            stepCount,
          });
          expect(timesteps).toHaveLength(stepCount);
          const isInside = timesteps.every(
            (timestep) => Number.isInteger(timestep) && timestep >= 0 && timestep < 1000,
          );
          const falls = timesteps.every(
            (timestep, index) => index === 0 || timestep < (timesteps[index - 1] ?? 0),
          );
          expect({ isInside, falls }).toEqual({ isInside: true, falls: true });
        },
      ),
      { seed: 11, numRuns: 100 },
    );
  });
});
