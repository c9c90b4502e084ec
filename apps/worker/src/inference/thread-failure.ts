import {
  CheckpointManifestError,
  GenerationAbortedError,
  MemoryCeilingError,
  PipelineError,
} from '#pipeline';
import { AppError, type ErrorDetail, messageOf } from '#platform';
import type { ThreadFailure } from './inference-messages.js';

const ABORTED_CODE = new GenerationAbortedError().code;

/** Describes an error for the other thread. What nobody foresaw counts as transient. */
export function describeFailure(error: unknown): ThreadFailure {
  if (error instanceof PipelineError) {
    const { code, retryable, message } = error;
    return { code, retryable, message, detail: detailOf(error) };
  }
  return { code: 'INFERENCE', retryable: true, message: messageOf(error) };
}

function detailOf(error: PipelineError): ErrorDetail {
  if (error instanceof CheckpointManifestError) return { file: error.file };
  if (error instanceof MemoryCeilingError) {
    const { network, neededBytes, ceilingBytes } = error;
    return { network, neededBytes, ceilingBytes };
  }
  return {};
}

/** The inference thread reported a failure; code and message are those of the pipeline. */
export class InferenceThreadError extends AppError {
  constructor({ code, retryable, message, detail = {} }: ThreadFailure) {
    super(message, { code, retryable, detail });
  }
}

export function restoreFailure(failure: ThreadFailure): Error {
  return failure.code === ABORTED_CODE ? new GenerationAbortedError() : new InferenceThreadError(failure);
}
