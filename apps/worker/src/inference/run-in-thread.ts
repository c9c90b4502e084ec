import type { DrawingPipeline } from './drawing-pipeline.js';
import { ABORT_REQUESTED, type RunMessage, type ThreadMessage } from './inference-messages.js';
import { describeFailure } from './thread-failure.js';

/** Does one run and tells the other thread about it. Looks at the abort flag after every step of the pipeline. */
export async function runInThread(
  pipeline: DrawingPipeline,
  { request, abortFlag }: RunMessage,
  send: (message: ThreadMessage) => void,
): Promise<void> {
  const abort = new AbortController();
  const flag = new Int32Array(abortFlag);
  const abortIfRequested = (): void => {
    if (Atomics.load(flag, 0) === ABORT_REQUESTED) abort.abort();
  };
  abortIfRequested();
  try {
    const { images, facts } = await pipeline.run(request, {
      signal: abort.signal,
      onProgress: (progress) => {
        abortIfRequested();
        if (!abort.signal.aborted) send({ kind: 'progress', progress });
      },
    });
    send({ kind: 'drawn', images, facts });
  } catch (error) {
    send({ kind: 'run-failed', failure: describeFailure(error) });
  }
}
