import { describe, expect, it } from '@jest/globals';
import { createScheduler, SCHEDULER_CLASS_NAMES } from './create-scheduler.js';
import { SchedulerConfigError, SchedulerStepCountError } from './scheduler-config.error.js';

function refusalOf(config: Record<string, unknown>): SchedulerConfigError {
  try {
    createScheduler(config);
  } catch (error) {
    if (error instanceof SchedulerConfigError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

const SD_PNDM = {
  _class_name: 'PNDMScheduler',
  _diffusers_version: '0.6.0',
  beta_end: 0.012,
  beta_schedule: 'scaled_linear',
  beta_start: 0.00085,
  num_train_timesteps: 1000,
  set_alpha_to_one: false,
  skip_prk_steps: true,
  steps_offset: 1,
  trained_betas: null,
  clip_sample: false,
};

describe('createScheduler', () => {
  it('reads the configuration that Stable Diffusion 1 is published with', () => {
    const { timesteps } = createScheduler(SD_PNDM).start(50);
    expect([timesteps.length, timesteps[0], timesteps[1], timesteps[2], timesteps.at(-1)]).toEqual([
      51, 981, 961, 961, 1,
    ]);
  });

  it('runs the same checkpoint with a sampler of the caller’s choice', () => {
    const run = createScheduler(SD_PNDM, { className: 'DPMSolverMultistepScheduler' }).start(20);
    expect(run.timesteps).toHaveLength(20);
  });

  it('draws noise with DDIM only when eta is above 0', () => {
    const ddim = (eta: number) =>
      createScheduler({ _class_name: 'DDIMScheduler' }, { eta }).start(5).needsNoise;
    expect([ddim(0), ddim(0.3)]).toEqual([false, true]);
  });

  it('names the samplers it has when asked for another', () => {
    const error = refusalOf({ _class_name: 'LMSDiscreteScheduler' });
    expect(error).toMatchObject({ option: '_class_name', code: 'SCHEDULER_CONFIG', retryable: false });
    expect(error.message).toContain('EulerDiscreteScheduler');
  });

  it('refuses a configuration without a class name', () => {
    expect(refusalOf({}).option).toBe('_class_name');
  });

  it('refuses an option that no scheduler has', () => {
    expect(refusalOf({ _class_name: 'DDIMScheduler', beta_strat: 0.1 }).option).toBe('beta_strat');
  });

  it.each([
    ['DDIMScheduler', 'prediction_type', 'flow'],
    ['DDIMScheduler', 'beta_schedule', 'laplace'],
    ['DDIMScheduler', 'trained_betas', [0.1, 0.2]],
    ['DDIMScheduler', 'clip_sample', 'yes'],
    ['DDIMScheduler', 'beta_start', '0.1'],
    ['DDPMScheduler', 'variance_type', 'learned_range'],
    ['PNDMScheduler', 'prediction_type', 'sample'],
    ['EulerDiscreteScheduler', 'interpolation_type', 'log_linear'],
    ['EulerDiscreteScheduler', 'use_beta_sigmas', true],
    ['DPMSolverMultistepScheduler', 'algorithm_type', 'sde-dpmsolver++'],
    ['DPMSolverMultistepScheduler', 'solver_order', 3],
    ['DPMSolverMultistepScheduler', 'lambda_min_clipped', -5.1],
    ['UniPCMultistepScheduler', 'predict_x0', false],
    ['UniPCMultistepScheduler', 'disable_corrector', [0.5]],
    ['UniPCMultistepScheduler', 'lower_order_final', false],
    ['FlowMatchEulerDiscreteScheduler', 'use_dynamic_shifting', true],
  ])('refuses %s with %s = %j, naming the option', (className, option, value) => {
    expect(refusalOf({ _class_name: className, [option]: value })).toMatchObject({ option, value });
  });

  it.each(SCHEDULER_CLASS_NAMES)('%s refuses a number of steps that is not one', (className) => {
    const scheduler = createScheduler({ _class_name: className });
    for (const stepCount of [0, -1, 2.5, Number.NaN, 20_000]) {
      expect(() => scheduler.start(stepCount)).toThrow(SchedulerStepCountError);
    }
  });

  it.each(SCHEDULER_CLASS_NAMES)('%s gives finite samples for every small number of steps', (className) => {
    const scheduler = createScheduler({ _class_name: className });
    for (let stepCount = 1; stepCount <= 6; stepCount += 1) {
      const run = scheduler.start(stepCount);
      let sample = Float32Array.of(run.initNoiseSigma, -run.initNoiseSigma);
      for (const index of run.timesteps.keys()) {
        const seen = run.scaleModelInput(sample, index);
        sample = Float32Array.from(run.step(seen.map(Math.tanh), index, sample, Float32Array.of(0.5, -0.5)));
      }
      expect([...sample].every(Number.isFinite)).toBe(true);
    }
  });

  it.each(SCHEDULER_CLASS_NAMES)('%s writes to none of its arguments', (className) => {
    const run = createScheduler({ _class_name: className }).start(4);
    const given = [Float32Array.of(0.25, -1), Float32Array.of(1, 0.5), Float32Array.of(-0.5, 0.125)] as const;
    const copies = given.map((values) => values.slice());
    run.scaleModelInput(given[1], 0);
    run.denoisedEstimate?.(given[0], 0, given[1]);
    run.step(given[0], 0, given[1], given[2]);
    run.addNoise(given[1], given[2], 1);
    expect(given).toEqual(copies);
  });

  it.each(SCHEDULER_CLASS_NAMES)(
    '%s returns the clean sample when nothing is left to denoise',
    (className) => {
      const run = createScheduler({ _class_name: className }).start(4);
      const clean = Float32Array.of(0.25, -1);
      expect(run.addNoise(clean, Float32Array.of(9, 9), run.timesteps.length)).toEqual(clean);
      expect(() => run.addNoise(clean, clean, run.timesteps.length + 1)).toThrow(RangeError);
    },
  );

  it.each(['DDPMScheduler', 'EulerAncestralDiscreteScheduler', 'LCMScheduler'])(
    '%s refuses a step without noise',
    (className) => {
      const run = createScheduler({ _class_name: className }).start(4);
      const sample = Float32Array.of(1, 2);
      expect(() => run.step(sample, 0, sample)).toThrow('needs 2 noise values');
    },
  );
});
