import { describe, expect, it } from '@jest/globals';
import { FakeImagePipeline } from './fake.image-pipeline.js';
import { describeImagePipeline, SMALL_REQUEST } from './image-pipeline.conformance.js';

describeImagePipeline('a fake', async () => ({
  pipeline: new FakeImagePipeline(),
  close: async () => undefined,
}));

describe('the fake pipeline', () => {
  it('fails at the step at which a test wants it to', async () => {
    const pipeline = new FakeImagePipeline();
    pipeline.beforeStep = (step) => {
      if (step === 2) throw new Error('The test wants this.');
    };
    const steps: number[] = [];
    const drawing = pipeline.draw(SMALL_REQUEST, {
      signal: new AbortController().signal,
      onProgress: ({ stage, step }) => void (stage === 'denoise' && steps.push(step)),
    });
    await expect(drawing).rejects.toThrow('The test wants this.');
    expect(steps).toEqual([1]);
  });
});
