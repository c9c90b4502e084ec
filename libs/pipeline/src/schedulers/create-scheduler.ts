import { createDdimScheduler } from './ddim.scheduler.js';
import { createDdpmScheduler } from './ddpm.scheduler.js';
import { createDpmSolverMultistepScheduler } from './dpm-solver-multistep.scheduler.js';
import { createEulerAncestralScheduler } from './euler-ancestral.scheduler.js';
import { createEulerScheduler } from './euler.scheduler.js';
import { createLcmScheduler } from './lcm.scheduler.js';
import { OptionReader, type SchedulerConfigJson } from './option-reader.js';
import { createPndmScheduler } from './pndm.scheduler.js';
import { createRectifiedFlowEulerScheduler } from './rectified-flow-euler.scheduler.js';
import { SchedulerConfigError } from './scheduler-config.error.js';
import { isKnownOption } from './known-options.js';
import {
  readDdimOptions,
  readDdpmOptions,
  readDpmSolverMultistepOptions,
  readEulerAncestralOptions,
  readEulerOptions,
  readLcmOptions,
  readPndmOptions,
  readRectifiedFlowOptions,
  readUniPcOptions,
} from './read-scheduler-options.js';
import type { Scheduler } from './scheduler.js';
import { createUniPcScheduler } from './unipc.scheduler.js';

/** What a caller decides and the checkpoint's configuration does not. */
export interface SchedulerChoice {
  /** Run the checkpoint with another sampler: its diffusers class name, for example `EulerDiscreteScheduler`. */
  readonly className?: string;
  /** DDIM only: share of the DDPM noise put back at each step, 0 … 1. */
  readonly eta?: number;
}

const SCHEDULERS: Readonly<Record<string, (reader: OptionReader, choice: SchedulerChoice) => Scheduler>> = {
  DDIMScheduler: (reader, { eta = 0 }) => createDdimScheduler({ ...readDdimOptions(reader), eta }),
  DDPMScheduler: (reader) => createDdpmScheduler(readDdpmOptions(reader)),
  DPMSolverMultistepScheduler: (reader) =>
    createDpmSolverMultistepScheduler(readDpmSolverMultistepOptions(reader)),
  EulerAncestralDiscreteScheduler: (reader) =>
    createEulerAncestralScheduler(readEulerAncestralOptions(reader)),
  EulerDiscreteScheduler: (reader) => createEulerScheduler(readEulerOptions(reader)),
  FlowMatchEulerDiscreteScheduler: (reader) =>
    createRectifiedFlowEulerScheduler(readRectifiedFlowOptions(reader)),
  LCMScheduler: (reader) => createLcmScheduler(readLcmOptions(reader)),
  PNDMScheduler: (reader) => createPndmScheduler(readPndmOptions(reader)),
  UniPCMultistepScheduler: (reader) => createUniPcScheduler(readUniPcOptions(reader)),
};

/** The diffusers class names that `createScheduler` understands. */
export const SCHEDULER_CLASS_NAMES: readonly string[] = Object.keys(SCHEDULERS);

/**
 * The sampler that a checkpoint's scheduler/scheduler_config.json describes, with the defaults of its diffusers class.
 * An option that belongs to another class is ignored, as published configurations carry such; an option that no class
 * has, and a value that no sampler here can honour, are refused.
 * @throws SchedulerConfigError naming the option
 */
export function createScheduler(config: SchedulerConfigJson, choice: SchedulerChoice = {}): Scheduler {
  const className = choice.className ?? config['_class_name'];
  const create = typeof className === 'string' ? SCHEDULERS[className] : undefined;
  if (create === undefined) {
    throw new SchedulerConfigError(
      '_class_name',
      className,
      `use one of ${SCHEDULER_CLASS_NAMES.join(', ')}.`,
    );
  }
  for (const [option, value] of Object.entries(config)) {
    if (!isKnownOption(option))
      throw new SchedulerConfigError(option, value, 'no scheduler has this option.');
  }
  return create(new OptionReader(config), choice);
}
