import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GenerationAbortedError, type GenerationRequest, type PipelineProgress } from '#pipeline';
import type { Drawing, ImagePipeline } from '../inference/image-pipeline.js';

export interface ImagePipelineHarness {
  pipeline: ImagePipeline;
  close(): Promise<void>;
}

export const SMALL_REQUEST: GenerationRequest = {
  prompt: 'a red apple',
  seed: 7,
  imageCount: 2,
  widthPx: 128,
  heightPx: 128,
  steps: 3,
  guidanceScale: 2,
};

/** What every image pipeline promises the runner. */
export function describeImagePipeline(name: string, create: () => Promise<ImagePipelineHarness>): void {
  describe(`${name} as image pipeline`, () => {
    let harness: ImagePipelineHarness;

    beforeAll(async () => {
      harness = await create();
    });

    afterAll(() => harness.close());

    async function draw(
      request: Partial<GenerationRequest> = {},
      onProgress: (progress: PipelineProgress) => void = () => undefined,
      signal = new AbortController().signal,
    ): Promise<Drawing> {
      return harness.pipeline.draw({ ...SMALL_REQUEST, ...request }, { signal, onProgress });
    }

    it('draws as many pictures of the wanted size as were asked for, in order', async () => {
      const { images } = await draw();
      expect(images.map(({ index, seed }) => [index, seed])).toEqual([
        [0, 7],
        [1, 7],
      ]);
      for (const { image } of images) {
        expect([image.widthPx, image.heightPx, image.data.length]).toEqual([128, 128, 128 * 128 * 3]);
      }
    });

    it('says which checkpoint drew them', async () => {
      const { checkpoint } = await draw({ imageCount: 1 });
      expect(checkpoint.hash).toMatch(/^[0-9a-f]{64}$/u);
      expect(checkpoint.executionProvider).toBe('cpu');
    });

    it('gives the same bytes for the same request and others for another seed', async () => {
      const bytes = async (seed: number): Promise<string> => {
        const { images } = await draw({ seed, imageCount: 1 });
        return Buffer.from(images[0]?.image.data ?? []).toString('base64');
      };
      const first = await bytes(7);
      expect(await bytes(7)).toBe(first);
      expect(await bytes(8)).not.toBe(first);
    });

    it('reports every denoising step once, in order, the first with a preview of every picture', async () => {
      const steps: [number, number][] = [];
      const previewed: (number | undefined)[] = [];
      await draw({}, ({ stage, step, totalSteps, previews }) => {
        if (stage !== 'denoise') return;
        steps.push([step, totalSteps]);
        previewed.push(previews?.length);
      });
      expect(steps).toEqual([
        [1, 3],
        [2, 3],
        [3, 3],
      ]);
      // How many of the others bring one depends on how fast they come.
      expect(previewed[0]).toBe(2);
    });

    it('draws nothing when it is aborted before it begins', async () => {
      const reported: PipelineProgress[] = [];
      const drawing = draw({}, (progress) => reported.push(progress), AbortSignal.abort('cancel_requested'));
      await expect(drawing).rejects.toBeInstanceOf(GenerationAbortedError);
      expect(reported.filter(({ stage }) => stage === 'denoise')).toEqual([]);
    });

    it('stops in the middle when it is aborted there, and is fit for the next request', async () => {
      const abort = new AbortController();
      const drawing = draw({ steps: 60 }, ({ stage }) => stage === 'denoise' && abort.abort(), abort.signal);
      await expect(drawing).rejects.toBeInstanceOf(GenerationAbortedError);
      expect((await draw()).images).toHaveLength(2);
    });

    it('lets requests wait for each other', async () => {
      const [one, two] = await Promise.all([draw({ seed: 1 }), draw({ seed: 2 })]);
      expect([one?.images[0]?.seed, two?.images[0]?.seed]).toEqual([1, 2]);
    });
  });
}
