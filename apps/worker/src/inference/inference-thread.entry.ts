import { parentPort, workerData } from 'node:worker_threads';
import { type Checkpoint, loadCheckpoint, loadImageReviewNetworks } from '#pipeline';
import { createExaminedPipeline, type DrawingPipeline } from './drawing-pipeline.js';
import type { CheckpointIdentity } from './image-pipeline.js';
import {
  NOTHING_TO_TRANSFER,
  type InferenceThreadData,
  type RunMessage,
  type ThreadMessage,
} from './inference-messages.js';
import { runInThread } from './run-in-thread.js';
import { describeFailure } from './thread-failure.js';

/** Runs in a thread of its own, because a running network blocks the event loop it was called from. */
async function main(): Promise<void> {
  // Given by `InferenceThread`, the only starter of this file.
  const { checkpointDir, loadOptions, reviewNetworksDir } = workerData as InferenceThreadData;
  try {
    const checkpoint = await loadCheckpoint(checkpointDir, loadOptions);
    const networks = await loadImageReviewNetworks(reviewNetworksDir);
    serve(createExaminedPipeline(checkpoint, networks));
    send({ kind: 'loaded', checkpoint: identify(checkpoint), warnings: fallbackWarnings(checkpoint) });
  } catch (error) {
    send({ kind: 'load-failed', failure: describeFailure(error) });
  }
}

function identify({ id, hash, executionProvider }: Checkpoint): CheckpointIdentity {
  return { id, hash, executionProvider };
}

function fallbackWarnings({ executionProviderFailures }: Checkpoint): string[] {
  return executionProviderFailures.map(
    ({ executionProvider, reason }) =>
      `Execution provider ${executionProvider} is not usable here: ${reason}`,
  );
}

function serve(pipeline: DrawingPipeline): void {
  parentPort?.on('message', (message: RunMessage) => void runInThread(pipeline, message, send));
}

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message, NOTHING_TO_TRANSFER);
}

await main();
