import { CheckpointManifestError, GenerationAbortedError, PipelineError } from '#pipeline';
import { AppError, messageOf } from '#platform';
import type { ThreadFailure } from './inference-messages.js';

const ABORTED_CODE = new GenerationAbortedError().code;

/** Describes an error for the other thread. What nobody foresaw counts as transient. */
export function describeFailure(error: unknown): ThreadFailure {
  if (error instanceof PipelineError) {
    const { code, retryable, message } = error;
    return {
      code,
      retryable,
      message,
      ...(error instanceof CheckpointManifestError ? { file: error.file } : {}),
    };
  }
  return { code: 'INFERENCE', retryable: true, message: messageOf(error) };
}

/** The inference thread reported a failure; code and message are those of the pipeline. */
export class InferenceThreadError extends AppError {
  constructor({ code, retryable, message, file }: ThreadFailure) {
    super(message, { code, retryable, detail: file === undefined ? {} : { file } });
  }
}

export function restoreFailure(failure: ThreadFailure): Error {
  return failure.code === ABORTED_CODE ? new GenerationAbortedError() : new InferenceThreadError(failure);
}
