/**
 * Adds up the time inside onnxruntime's own `session.run`, whoever calls it: what is left of a run is the pipeline's.
 * Import it before the first network is opened.
 */
import { InferenceSession } from 'onnxruntime-node';
import { processorMs } from './figures.mjs';

let totalMs = 0;
let totalProcessorMs = 0;
/** Asking the kernel for processor time costs microseconds, which would count as the pipeline's: not while a clock runs. */
let isProcessorCounted = false;
const { run } = InferenceSession.prototype;

InferenceSession.prototype.run = async function timed(...args) {
  const startProcessorMs = isProcessorCounted ? processorMs() : 0;
  const startMs = performance.now();
  try {
    return await run.apply(this, args);
  } finally {
    totalMs += performance.now() - startMs;
    if (isProcessorCounted) totalProcessorMs += processorMs() - startProcessorMs;
  }
};

/** Milliseconds inside `session.run` since the process began. */
export const rawRunMs = () => totalMs;

/** Milliseconds of processor time inside `session.run` during `work`, and in all of it. */
export async function processorMsOf(work) {
  isProcessorCounted = true;
  const [beforeRawMs, beforeMs] = [totalProcessorMs, processorMs()];
  try {
    await work();
    return { rawMs: totalProcessorMs - beforeRawMs, totalMs: processorMs() - beforeMs };
  } finally {
    isProcessorCounted = false;
  }
}
