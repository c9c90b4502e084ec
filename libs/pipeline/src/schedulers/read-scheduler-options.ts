import type { DdimOptions } from './ddim.scheduler.js';
import type { DdpmOptions } from './ddpm.scheduler.js';
import type { DpmSolverMultistepOptions } from './dpm-solver-multistep.scheduler.js';
import type { EulerAncestralOptions } from './euler-ancestral.scheduler.js';
import type { EulerOptions } from './euler.scheduler.js';
import type { LcmOptions } from './lcm.scheduler.js';
import type { LogSnrSolverOptions } from './log-snr-run.js';
import type { NoiseScheduleOptions } from './noise-schedule.js';
import type { OptionReader } from './option-reader.js';
import type { PndmOptions } from './pndm.scheduler.js';
import type { RectifiedFlowOptions } from './rectified-flow-euler.scheduler.js';
import type { PredictionType, SampleLimit } from './sample-prediction.js';
import { SchedulerConfigError } from './scheduler-config.error.js';
import type { SigmaSpacing } from './sigma-schedule.js';
import type { SpacingOptions, TimestepSpacing } from './timestep-spacing.js';
import type { UniPcOptions } from './unipc.scheduler.js';

/** Each function reads one diffusers class; its defaults are those of the class, which a configuration may leave out. */

const PREDICTION_TYPES = ['epsilon', 'sample', 'v_prediction'] as const;

export function readDdimOptions(reader: OptionReader): Omit<DdimOptions, 'eta'> {
  return {
    ...readNoiseSchedule(reader),
    ...readSpacing(reader, 'leading'),
    predictionType: readPredictionType(reader),
    sampleLimit: readSampleLimit(reader, true),
    setAlphaToOne: reader.boolean('set_alpha_to_one', true),
  };
}

export function readDdpmOptions(reader: OptionReader): DdpmOptions {
  return {
    ...readNoiseSchedule(reader),
    ...readSpacing(reader, 'leading'),
    predictionType: readPredictionType(reader),
    sampleLimit: readSampleLimit(reader, true),
    varianceType: reader.oneOf('variance_type', ['fixed_small', 'fixed_large'], 'fixed_small'),
  };
}

export function readEulerOptions(reader: OptionReader): EulerOptions {
  reader.requireInert('interpolation_type', ['linear']);
  const predictionType = readPredictionType(reader);
  const timestepType = reader.oneOf('timestep_type', ['discrete', 'continuous'], 'discrete');
  return {
    ...readNoiseSchedule(reader),
    ...readSpacing(reader, 'linspace'),
    ...readSigmaRange(reader),
    predictionType,
    sigmaSpacing: readSigmaSpacing(reader),
    finalSigma: readFinalSigma(reader),
    usesLogSigmaTimesteps: timestepType === 'continuous' && predictionType === 'v_prediction',
  };
}

export function readEulerAncestralOptions(reader: OptionReader): EulerAncestralOptions {
  return {
    ...readNoiseSchedule(reader),
    ...readSpacing(reader, 'linspace'),
    predictionType: readPredictionType(reader),
  };
}

export function readDpmSolverMultistepOptions(reader: OptionReader): DpmSolverMultistepOptions {
  reader.requireInert('algorithm_type', ['dpmsolver++']);
  reader.requireInert('variance_type', []);
  reader.requireInert('lambda_min_clipped', [Number.NEGATIVE_INFINITY]);
  reader.requireInert('use_lu_lambdas', [false]);
  return {
    ...readLogSnrSolver(reader),
    solverOrder: readSolverOrder(reader, [1, 2]),
    solverType: reader.oneOf('solver_type', ['midpoint', 'heun'], 'midpoint'),
    eulerAtFinal: reader.boolean('euler_at_final', false),
  };
}

export function readUniPcOptions(reader: OptionReader): UniPcOptions {
  reader.requireInert('predict_x0', [true]);
  reader.requireInert('solver_p', []);
  reader.requireInert('shift_terminal', []);
  const solver = readLogSnrSolver(reader);
  if (solver.finalSigma === 'zero' && !solver.lowerOrderFinal) {
    throw new SchedulerConfigError(
      'lower_order_final',
      false,
      'set final_sigmas_type to sigma_min, or the last step divides by zero.',
    );
  }
  return {
    ...solver,
    ...readSigmaRange(reader),
    solverOrder: readSolverOrder(reader, [1, 2, 3]),
    solverType: reader.oneOf('solver_type', ['bh1', 'bh2'], 'bh2'),
    disableCorrector: reader.wholeNumbers('disable_corrector'),
  };
}

export function readLcmOptions(reader: OptionReader): LcmOptions {
  return {
    ...readNoiseSchedule(reader, { betaStart: 0.00085, betaEnd: 0.012, betaSchedule: 'scaled_linear' }),
    predictionType: readPredictionType(reader),
    sampleLimit: readSampleLimit(reader, false),
    originalStepCount: reader.number('original_inference_steps', 50),
    timestepScaling: reader.number('timestep_scaling', 10),
  };
}

export function readPndmOptions(reader: OptionReader): PndmOptions {
  return {
    ...readNoiseSchedule(reader),
    ...readSpacing(reader, 'leading'),
    rescaleBetasZeroSnr: false,
    predictionType: reader.oneOf('prediction_type', ['epsilon', 'v_prediction'], 'epsilon'),
    skipPrkSteps: reader.boolean('skip_prk_steps', false),
    setAlphaToOne: reader.boolean('set_alpha_to_one', false),
  };
}

export function readRectifiedFlowOptions(reader: OptionReader): RectifiedFlowOptions {
  for (const option of [
    'use_dynamic_shifting',
    'invert_sigmas',
    'stochastic_sampling',
    'use_karras_sigmas',
  ]) {
    reader.requireInert(option, [false]);
  }
  reader.requireInert('use_exponential_sigmas', [false]);
  reader.requireInert('use_beta_sigmas', [false]);
  reader.requireInert('shift_terminal', []);
  const trainStepCount = reader.number('num_train_timesteps', 1000);
  const shift = reader.number('shift', 1);
  const firstTrainTime = 1 / trainStepCount;
  return {
    timestepScale: trainStepCount,
    shift,
    // NOTE: the end of the range is shifted here and, with all other times, once more when a run is laid out: so were the
    // published samples drawn.
    lastTime: (shift * firstTrainTime) / (1 + (shift - 1) * firstTrainTime),
  };
}

interface NoiseDefaults {
  readonly betaStart: number;
  readonly betaEnd: number;
  readonly betaSchedule: NoiseScheduleOptions['betaSchedule'];
}

const DDPM_NOISE: NoiseDefaults = { betaStart: 0.0001, betaEnd: 0.02, betaSchedule: 'linear' };

function readNoiseSchedule(reader: OptionReader, defaults = DDPM_NOISE): NoiseScheduleOptions {
  reader.requireInert('trained_betas', []);
  return {
    trainStepCount: reader.number('num_train_timesteps', 1000),
    betaStart: reader.number('beta_start', defaults.betaStart),
    betaEnd: reader.number('beta_end', defaults.betaEnd),
    betaSchedule: reader.oneOf(
      'beta_schedule',
      ['linear', 'scaled_linear', 'squaredcos_cap_v2'],
      defaults.betaSchedule,
    ),
    rescaleBetasZeroSnr: reader.boolean('rescale_betas_zero_snr', false),
  };
}

function readSpacing(reader: OptionReader, fallback: TimestepSpacing): SpacingOptions {
  return {
    timestepSpacing: reader.oneOf('timestep_spacing', ['leading', 'linspace', 'trailing'], fallback),
    stepsOffset: reader.number('steps_offset', 0),
  };
}

function readPredictionType(reader: OptionReader): PredictionType {
  return reader.oneOf('prediction_type', PREDICTION_TYPES, 'epsilon');
}

function readSampleLimit(reader: OptionReader, clipsByDefault: boolean): SampleLimit {
  const dynamic = readDynamicLimit(reader);
  if (dynamic.kind === 'dynamic') return dynamic;
  if (!reader.boolean('clip_sample', clipsByDefault)) return { kind: 'none' };
  return { kind: 'clip', range: reader.number('clip_sample_range', 1) };
}

function readDynamicLimit(reader: OptionReader): SampleLimit {
  if (!reader.boolean('thresholding', false)) return { kind: 'none' };
  return {
    kind: 'dynamic',
    quantile: reader.number('dynamic_thresholding_ratio', 0.995),
    largest: reader.number('sample_max_value', 1),
  };
}

function readSigmaSpacing(reader: OptionReader): SigmaSpacing {
  reader.requireInert('use_beta_sigmas', [false]);
  if (reader.boolean('use_karras_sigmas', false)) return 'karras';
  return reader.boolean('use_exponential_sigmas', false) ? 'exponential' : 'training';
}

function readSigmaRange(reader: OptionReader): { sigmaMin?: number; sigmaMax?: number } {
  const sigmaMin = reader.optionalNumber('sigma_min');
  const sigmaMax = reader.optionalNumber('sigma_max');
  return { ...(sigmaMin !== undefined && { sigmaMin }), ...(sigmaMax !== undefined && { sigmaMax }) };
}

function readFinalSigma(reader: OptionReader): 'zero' | 'sigma_min' {
  return reader.oneOf('final_sigmas_type', ['zero', 'sigma_min'], 'zero');
}

function readLogSnrSolver(reader: OptionReader): LogSnrSolverOptions {
  reader.requireInert('use_flow_sigmas', [false]);
  reader.requireInert('use_dynamic_shifting', [false]);
  return {
    ...readNoiseSchedule(reader),
    ...readSpacing(reader, 'linspace'),
    predictionType: readPredictionType(reader),
    sampleLimit: readDynamicLimit(reader),
    sigmaSpacing: readSigmaSpacing(reader),
    finalSigma: readFinalSigma(reader),
    lowerOrderFinal: reader.boolean('lower_order_final', true),
  };
}

function readSolverOrder<const T extends number>(reader: OptionReader, orders: readonly T[]): T {
  const order = reader.number('solver_order', 2);
  const supported = orders.find((candidate) => candidate === order);
  if (supported !== undefined) return supported;
  throw new SchedulerConfigError('solver_order', order, `it must be one of ${orders.join(', ')}.`);
}
