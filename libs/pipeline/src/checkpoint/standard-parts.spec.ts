import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  createImageVariationPipeline,
  LARGEST_BLIND_STRENGTH,
} from '../pipelines/image-variation.pipeline.js';
import { createTextToImagePipeline } from '../pipelines/text-to-image.pipeline.js';
import type { GenerationRequest } from '../request/generation-request.js';
import type { Checkpoint } from './checkpoint.js';
import { loadCheckpoint } from './load-checkpoint.js';
import { standardDrawingSize } from './standard-drawing-size.js';
import { REAL_NETWORKS_TIMEOUT_MS } from '../testing/house-checkpoint.js';
import { standardCheckpoint } from '../testing/standard-checkpoints.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

/** Rounding differs a little with the size of a batch: at most this many levels on any colour. */
const BATCH_TOLERANCE_LEVELS = 2;

const REQUEST: GenerationRequest = {
  prompt: 'a red fox',
  seed: 5,
  imageCount: 1,
  widthPx: 64,
  heightPx: 64,
  steps: 3,
  guidanceScale: 4,
};

describe('a standard checkpoint', () => {
  let checkpoint: Checkpoint | undefined;

  afterEach(async () => {
    await checkpoint?.release();
    checkpoint = undefined;
  });

  async function load(name: string): Promise<Checkpoint> {
    checkpoint = await loadCheckpoint(standardCheckpoint(name));
    return checkpoint;
  }

  it('draws the third picture of a generation the same alone as among others', async () => {
    const pipeline = createTextToImagePipeline(await load('optimum-scalar'));
    const together = await pipeline.run({ ...REQUEST, imageCount: 3 });
    const alone = await pipeline.run(REQUEST, { firstImageIndex: 2 });
    const difference = alone.images[0]?.image.data.map((value, index) =>
      Math.abs(value - (together.images[2]?.image.data[index] ?? 0)),
    );
    expect(Math.max(...(difference ?? [255]))).toBeLessThanOrEqual(BATCH_TOLERANCE_LEVELS);
  });

  it('refuses a size that its denoiser cannot halve, and names one that it can', async () => {
    const pipeline = createTextToImagePipeline(await load('diffusers-float'));
    await expect(pipeline.run({ ...REQUEST, widthPx: 200 })).rejects.toMatchObject({
      problems: [
        { field: 'widthPx', code: 'NOT_A_MULTIPLE', message: expect.stringContaining('ask for 192 x 64') },
      ],
    });
  });

  it('refuses to start from a picture without an encoder', async () => {
    const pipeline = createImageVariationPipeline(await load('turbo-half'));
    const image = { widthPx: 64, heightPx: 64, data: new Uint8Array(64 * 64 * 3) };
    await expect(pipeline.run({ ...REQUEST, strength: 0.5, image })).rejects.toMatchObject({
      problems: [{ field: 'strength', code: 'NOT_SUPPORTED' }],
    });
    const { prompt: _, ...wordless } = REQUEST;
    await expect(pipeline.run({ ...wordless, strength: 1, image })).rejects.toMatchObject({
      code: 'UNSUPPORTED_BY_CHECKPOINT',
      problems: [{ field: 'image', code: 'NOT_SUPPORTED' }],
    });
  });

  it('varies a picture without CLIP by redrawing it, and never from noise alone', async () => {
    const pipeline = createImageVariationPipeline(await load('optimum-scalar'));
    const { prompt: _, ...wordless } = { ...REQUEST, steps: 5 };
    const varied = async (level: number, strength: number) => {
      const image = { widthPx: 64, heightPx: 64, data: new Uint8Array(64 * 64 * 3).fill(level) };
      const { images } = await pipeline.run({ ...wordless, strength, image });
      return images[0]?.image.data;
    };
    expect(await varied(20, 1)).not.toEqual(await varied(235, 1));
    expect(await varied(20, 1)).toEqual(await varied(20, LARGEST_BLIND_STRENGTH));
  });

  it.each([
    ['optimum-scalar', { steps: 25, guidanceScale: 7.5, widthPx: 64, heightPx: 64 }],
    ['turbo-half', { steps: 4, guidanceScale: 0, widthPx: 512, heightPx: 512 }],
    ['lcm', { steps: 4, guidanceScale: 8, widthPx: 64, heightPx: 64 }],
    ['sdxl', { steps: 30, guidanceScale: 5, widthPx: 64, heightPx: 64 }],
  ])('takes the settings that its family is published with: %s', async (name, defaults) => {
    expect((await load(name)).defaults).toEqual(defaults);
  });

  it('stops within a step when it is aborted', async () => {
    const pipeline = createTextToImagePipeline(await load('optimum-v-prediction'));
    const abort = new AbortController();
    const seen: string[] = [];
    const drawing = pipeline.run(
      { ...REQUEST, steps: 20 },
      {
        signal: abort.signal,
        onProgress: ({ stage, step }) => {
          seen.push(`${stage} ${step}`);
          if (stage === 'denoise' && step === 2) abort.abort();
        },
      },
    );
    await expect(drawing).rejects.toMatchObject({ code: 'GENERATION_ABORTED' });
    expect(seen.at(-1)).toBe('denoise 2');
  });
});

describe('standardDrawingSize', () => {
  it('keeps a size that fits', () => {
    expect(standardDrawingSize({ widthPx: 768, heightPx: 512 }, 64)).toEqual({ widthPx: 768, heightPx: 512 });
  });

  it.each([
    [520, 512, 'widthPx', '512 x 512'],
    [512, 8, 'heightPx', '512 x 64'],
  ])('refuses %d x %d', (widthPx, heightPx, field, advice) => {
    expect(() => standardDrawingSize({ widthPx, heightPx }, 64)).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ field, message: expect.stringContaining(advice) })],
      }),
    );
  });
});
