import { describe, expect, it } from '@jest/globals';
import {
  CheckpointManifestError,
  GenerationAbortedError,
  InferenceError,
  InvalidGenerationRequestError,
  MemoryCeilingError,
} from '#pipeline';
import { describeFailure, restoreFailure } from './thread-failure.js';

/** As a message between threads does: classes are lost, plain values are kept. */
const travel = <T>(value: T): T => structuredClone(value);

describe('a failure on its way between threads', () => {
  it.each([
    new InferenceError('denoiser', 'out of memory'),
    new InvalidGenerationRequestError([]),
    new CheckpointManifestError('prior.onnx', 'wrong-hash', 'It has another hash.'),
  ])('keeps code, message and whether to try again: %p', (error) => {
    const { code, retryable, message } = error;
    expect(restoreFailure(travel(describeFailure(error)))).toMatchObject({ code, retryable, message });
  });

  it('names the checkpoint file that is to blame', () => {
    const failure = describeFailure(new CheckpointManifestError('prior.onnx', 'missing', 'Copy it again.'));
    expect(restoreFailure(travel(failure))).toMatchObject({ detail: { file: 'prior.onnx' } });
  });

  it('says how much memory was needed and how much there may be', () => {
    const failure = describeFailure(new MemoryCeilingError('upscaler', 8_000, 4_000));
    expect(restoreFailure(travel(failure))).toMatchObject({
      code: 'MEMORY_CEILING',
      retryable: false,
      detail: { network: 'upscaler', neededBytes: 8_000, ceilingBytes: 4_000 },
    });
  });

  it('is an abort again when it was one', () => {
    const failure = travel(describeFailure(new GenerationAbortedError()));
    expect(restoreFailure(failure)).toBeInstanceOf(GenerationAbortedError);
  });

  it('counts as passing when nobody foresaw it', () => {
    expect(describeFailure(new RangeError('Array buffer allocation failed'))).toEqual({
      code: 'INFERENCE',
      retryable: true,
      message: 'Array buffer allocation failed',
    });
  });
});
