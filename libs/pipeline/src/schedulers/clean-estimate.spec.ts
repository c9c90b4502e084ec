import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { createScheduler, SCHEDULER_CLASS_NAMES } from './create-scheduler.js';

/** Value of float32 arithmetic after dividing by the least signal that these schedules leave. */
const TOLERANCE_DIGITS = 3;

const values = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });

describe.each(SCHEDULER_CLASS_NAMES)('%s', (className) => {
  const isFlow = className === 'FlowMatchEulerDiscreteScheduler';
  const scheduler = createScheduler({
    _class_name: className,
    beta_schedule: 'scaled_linear',
    beta_start: 0.00085,
    beta_end: 0.012,
    clip_sample: false,
  });

  it('sees the clean sample at every step when the network is right', () => {
    fc.assert(
      fc.property(values, values, fc.nat({ max: 7 }), (cleanValues, noiseValues, stepIndex) => {
        const run = scheduler.start(8);
        const clean = Float32Array.from(cleanValues);
        const noise = Float32Array.from(noiseValues);
        const output = isFlow ? noise.map((value, index) => value - (clean[index] ?? 0)) : noise;
        const sample = run.addNoise(clean, noise, stepIndex);
        const estimate = run.denoisedEstimate?.(output, stepIndex, sample) ?? new Float32Array();
        expect(estimate).toHaveLength(clean.length);
        estimate.forEach((value, index) => expect(value).toBeCloseTo(clean[index] ?? 0, TOLERANCE_DIGITS));
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('a run that begins part of the way', () => {
  const deterministic = SCHEDULER_CLASS_NAMES.filter(
    (className) => !createScheduler({ _class_name: className }).start(4).needsNoise,
  );

  it.each(deterministic)(
    '%s walks back to the sample from any step when the network is right',
    (className) => {
      const config = {
        _class_name: className,
        clip_sample: false,
        set_alpha_to_one: true,
        skip_prk_steps: true,
      };
      const clean = Float32Array.of(0.5, -0.25, 0.75);
      const noise = Float32Array.of(-1, 0.5, 0.25);
      const output = className.startsWith('FlowMatch') ? Float32Array.of(-1.5, 0.75, -0.5) : noise;
      for (let first = 0; first < 10; first += 1) {
        const run = createScheduler(config).start(10);
        let sample = run.addNoise(clean, noise, first);
        for (let index = first; index < run.timesteps.length; index += 1)
          sample = run.step(output, index, sample);
        sample.forEach((value, index) => expect(value).toBeCloseTo(clean[index] ?? 0, 3));
      }
    },
  );
});
