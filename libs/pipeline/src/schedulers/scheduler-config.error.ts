import { PipelineError } from '../errors.js';

/** A scheduler configuration that asks for something no sampler here does. */
export class SchedulerConfigError extends PipelineError {
  readonly code = 'SCHEDULER_CONFIG';
  readonly retryable = false;

  constructor(
    readonly option: string,
    readonly value: unknown,
    advice: string,
  ) {
    super(`Scheduler option ${option} = ${JSON.stringify(value)} cannot be used: ${advice}`);
  }
}

/** A number of steps that the sampler cannot lay out. */
export class SchedulerStepCountError extends PipelineError {
  readonly code = 'SCHEDULER_STEP_COUNT';
  readonly retryable = false;

  constructor(
    readonly stepCount: number,
    readonly maximum: number,
  ) {
    super(`${stepCount} steps were asked for; this sampler takes a whole number from 1 to ${maximum}.`);
  }
}
