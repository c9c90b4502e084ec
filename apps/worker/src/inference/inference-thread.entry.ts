import { parentPort, workerData } from 'node:worker_threads';
import { type Checkpoint, loadCheckpoint, loadImageReviewNetworks } from '#pipeline';
import { createExaminedPipeline, type DrawingPipeline } from './drawing-pipeline.js';
import { IdleUnloadingPipeline, type LoadedPipeline } from './idle-unload.js';
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
  const data = workerData as InferenceThreadData;
  try {
    const loaded = await load(data);
    const { checkpoint } = loaded;
    serve(unloadedWhenIdle(loaded, data));
    send({ kind: 'loaded', checkpoint: identify(checkpoint), warnings: fallbackWarnings(checkpoint) });
  } catch (error) {
    send({ kind: 'load-failed', failure: describeFailure(error) });
  }
}

async function load(data: InferenceThreadData): Promise<LoadedPipeline & { checkpoint: Checkpoint }> {
  const checkpoint = await loadCheckpoint(data.checkpointDir, data.loadOptions);
  const { optimizedGraphDir } = data.loadOptions;
  const networks = await loadImageReviewNetworks(data.reviewNetworksDir, { optimizedGraphDir });
  return {
    checkpoint,
    pipeline: createExaminedPipeline(checkpoint, networks),
    release: async () => void (await Promise.all([checkpoint.release(), networks.release()])),
  };
}

function unloadedWhenIdle(
  loaded: LoadedPipeline & { checkpoint: Checkpoint },
  data: InferenceThreadData,
): DrawingPipeline {
  if (data.unloadAfterIdleMs === undefined) return loaded.pipeline;
  const { hash } = loaded.checkpoint;
  return new IdleUnloadingPipeline({
    loaded,
    load: async () => {
      const again = await load(data).catch(() => null);
      // Another checkpoint lies there now, or none that can be used. A new thread announces that; this one has announced
      // the old, and would fail one generation after the other.
      return again?.checkpoint.hash === hash ? again : process.exit(1);
    },
    idleMs: data.unloadAfterIdleMs,
  });
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
