import type { Transferable } from 'node:worker_threads';
import type { GeneratedImage, LoadCheckpointOptions, PipelineProgress } from '#pipeline';
import type { ErrorDetail } from '#platform';
import type { DrawingFacts } from './drawing-facts.js';
import type { DrawingJob } from './drawing-job.js';
import type { CheckpointIdentity } from './image-pipeline.js';

/** What the thread is started with. */
export interface InferenceThreadData {
  checkpointDir: string;
  loadOptions: LoadCheckpointOptions;
  reviewNetworksDir: string;
  /** Frees the networks after this long without a drawing; left out, they stay. */
  unloadAfterIdleMs?: number | undefined;
}

/** To the thread. One run at a time. */
export interface RunMessage {
  kind: 'run';
  request: DrawingJob;
  /** Int32, one element: 0 go on, 1 abort. Shared, because a thread that computes reads no messages. */
  abortFlag: SharedArrayBuffer;
}

/** From the thread. */
export type ThreadMessage =
  | { kind: 'loaded'; checkpoint: CheckpointIdentity; warnings: readonly string[] }
  | { kind: 'load-failed'; failure: ThreadFailure }
  | { kind: 'progress'; progress: PipelineProgress }
  | { kind: 'drawn'; images: readonly GeneratedImage[]; facts: DrawingFacts }
  | { kind: 'run-failed'; failure: ThreadFailure };

/** An error without its class, which does not travel between threads. */
export interface ThreadFailure {
  code: string;
  retryable: boolean;
  message: string;
  /** Values that explain it, such as the checkpoint file that is to blame. */
  detail?: ErrorDetail;
}

export const ABORT_REQUESTED = 1;

/** Pictures are copied, a millisecond each: their buffers may be parts of a pool that must stay with its thread. */
export const NOTHING_TO_TRANSFER: readonly Transferable[] = [];
