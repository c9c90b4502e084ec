import { describe, expect, it } from '@jest/globals';
import { GenerationAbortedError, InferenceError } from '#pipeline';
import { FakeImagePipeline } from '../testing/fake.image-pipeline.js';
import { SMALL_REQUEST } from '../testing/image-pipeline.conformance.js';
import { ABORT_REQUESTED, type RunMessage, type ThreadMessage } from './inference-messages.js';
import type { DrawingPipeline } from './drawing-pipeline.js';
import { runInThread } from './run-in-thread.js';

/** The fake, with the signature of the thread's pipeline. */
function inThread(fake: FakeImagePipeline): DrawingPipeline {
  return {
    run: async (request, options) => {
      const { images, facts } = await fake.draw(request, {
        signal: options?.signal ?? new AbortController().signal,
        onProgress: options?.onProgress ?? (() => undefined),
      });
      return { images, facts };
    },
  };
}

function message(): { run: RunMessage; requestAbort: () => void } {
  const abortFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  return {
    run: { kind: 'run', request: { ...SMALL_REQUEST, steps: 10 }, abortFlag },
    requestAbort: () => void Atomics.store(new Int32Array(abortFlag), 0, ABORT_REQUESTED),
  };
}

describe('a run in the inference thread', () => {
  it('sends its progress and then its pictures', async () => {
    const sent: ThreadMessage[] = [];
    await runInThread(inThread(new FakeImagePipeline()), message().run, (each) => sent.push(each));
    expect(sent.filter(({ kind }) => kind === 'progress').length).toBeGreaterThanOrEqual(10);
    expect(sent.at(-1)).toMatchObject({ kind: 'drawn', images: [{ index: 0 }, { index: 1 }] });
  });

  it('stops within the denoising step in which it is asked to', async () => {
    const fake = new FakeImagePipeline();
    const { run, requestAbort } = message();
    const begun: number[] = [];
    fake.beforeStep = (step) => {
      begun.push(step);
      if (step === 4) requestAbort();
    };
    const sent: ThreadMessage[] = [];
    await runInThread(inThread(fake), run, (each) => sent.push(each));
    // Step 4 was under way; step 5 is begun by the fake only to find that it must not go on.
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    expect(sent.at(-1)).toMatchObject({
      kind: 'run-failed',
      failure: { code: new GenerationAbortedError().code },
    });
  });

  it('does nothing when it was asked to stop before it began', async () => {
    const { run, requestAbort } = message();
    requestAbort();
    const sent: ThreadMessage[] = [];
    await runInThread(inThread(new FakeImagePipeline()), run, (each) => sent.push(each));
    expect(sent.map(({ kind }) => kind)).toEqual(['run-failed']);
  });

  it('tells what went wrong, and whether to try again', async () => {
    const fake = new FakeImagePipeline();
    fake.beforeStep = () => Promise.reject(new InferenceError('denoiser', 'out of memory.'));
    const sent: ThreadMessage[] = [];
    await runInThread(inThread(fake), message().run, (each) => sent.push(each));
    expect(sent.at(-1)).toEqual({
      kind: 'run-failed',
      failure: {
        code: 'INFERENCE',
        retryable: true,
        message: 'Network denoiser failed: out of memory.',
        detail: {},
      },
    });
  });
});
