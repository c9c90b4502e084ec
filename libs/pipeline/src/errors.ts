import type { RequestProblem } from './request/request-problem.js';

/** Base of everything the pipeline throws on purpose. */
export abstract class PipelineError extends Error {
  abstract readonly code: string;
  /** Whether the same call may succeed later without anybody changing anything. */
  abstract readonly retryable: boolean;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A request that the loaded checkpoint, or any checkpoint, cannot serve. */
export class InvalidGenerationRequestError extends PipelineError {
  readonly code: string = 'INVALID_GENERATION_REQUEST';
  readonly retryable = false;

  constructor(readonly problems: readonly RequestProblem[]) {
    super(problems.map(({ message }) => message).join(' '));
  }
}

/** A request that would be fine with another checkpoint: this one lacks a network that it needs. */
export class UnsupportedByCheckpointError extends InvalidGenerationRequestError {
  override readonly code = 'UNSUPPORTED_BY_CHECKPOINT';
}

export type CheckpointFault = 'missing' | 'wrong-hash' | 'wrong-size' | 'unreadable' | 'invalid';

/** A checkpoint folder that cannot be trusted or loaded; names the file and what is wrong with it. */
export class CheckpointManifestError extends PipelineError {
  readonly code = 'CHECKPOINT_MANIFEST';
  readonly retryable = false;

  constructor(
    readonly file: string,
    readonly fault: CheckpointFault,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`Checkpoint file ${file} is ${FAULT_WORDS[fault]}: ${detail}`, options);
  }
}

const FAULT_WORDS: Record<CheckpointFault, string> = {
  missing: 'missing',
  'wrong-hash': 'damaged (wrong SHA-256)',
  'wrong-size': 'damaged (wrong size)',
  unreadable: 'unreadable',
  invalid: 'invalid',
};

/** A network gave or was given a tensor of another shape than its contract says. */
export class TensorShapeError extends PipelineError {
  readonly code = 'TENSOR_SHAPE';
  readonly retryable = false;

  constructor(
    readonly tensor: string,
    readonly expected: readonly number[],
    readonly actual: readonly number[],
  ) {
    super(`Tensor ${tensor} has shape [${actual.join(', ')}], expected [${expected.join(', ')}].`);
  }
}

/** A network failed while it ran, or computed something that is not a number. */
export class InferenceError extends PipelineError {
  readonly code = 'INFERENCE';
  readonly retryable = true;

  constructor(
    readonly network: string,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`Network ${network} failed: ${detail}`, options);
  }
}

const MEGABYTE = 1024 * 1024;

/** A network that does not fit below the memory ceiling, even alone. */
export class MemoryCeilingError extends PipelineError {
  readonly code = 'MEMORY_CEILING';
  readonly retryable = false;

  constructor(
    readonly network: string,
    readonly neededBytes: number,
    readonly ceilingBytes: number,
  ) {
    super(
      `Network ${network} needs about ${Math.ceil(neededBytes / MEGABYTE)} MB of memory, more than the ` +
        `${Math.floor(ceilingBytes / MEGABYTE)} MB that are allowed. Allow more, or use a smaller checkpoint.`,
    );
  }
}

/** The caller's abort signal fired; nothing was produced. */
export class GenerationAbortedError extends PipelineError {
  readonly code = 'GENERATION_ABORTED';
  readonly retryable = false;

  constructor(options?: ErrorOptions) {
    super('The generation was stopped before it finished.', options);
  }
}
