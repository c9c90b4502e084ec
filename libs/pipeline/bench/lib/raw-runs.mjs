/**
 * Adds up the time inside onnxruntime's own `session.run`, whoever calls it: what is left of a run is the pipeline's.
 * Import it before the first network is opened.
 */
import { InferenceSession } from 'onnxruntime-node';
import { processorMs } from './figures.mjs';

let totalMs = 0;
let totalProcessorMs = 0;
const { run } = InferenceSession.prototype;

InferenceSession.prototype.run = async function timed(...args) {
  const [startMs, startProcessorMs] = [performance.now(), processorMs()];
  try {
    return await run.apply(this, args);
  } finally {
    totalMs += performance.now() - startMs;
    totalProcessorMs += processorMs() - startProcessorMs;
  }
};

/** Milliseconds inside `session.run` since the process began. */
export const rawRunMs = () => totalMs;

/** Milliseconds of processor time inside `session.run` since the process began. */
export const rawRunProcessorMs = () => totalProcessorMs;
