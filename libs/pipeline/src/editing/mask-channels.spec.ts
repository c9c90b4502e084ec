import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { loadCheckpoint } from '../checkpoint/load-checkpoint.js';
import type { RgbImage } from '../image/rgb-image.js';
import { createImageVariationPipeline } from '../pipelines/image-variation.pipeline.js';
import { createInpaintingPipeline } from '../pipelines/inpainting.pipeline.js';
import { createTextToImagePipeline } from '../pipelines/text-to-image.pipeline.js';
import { quickRequest, REAL_NETWORKS_TIMEOUT_MS } from '../testing/house-checkpoint.js';
import { standardCheckpoint } from '../testing/standard-checkpoints.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('a checkpoint made for inpainting', () => {
  let checkpoint: Checkpoint;
  let request: ReturnType<typeof quickRequest>;
  let picture: RgbImage;

  beforeAll(async () => {
    checkpoint = await loadCheckpoint(standardCheckpoint('inpainting'));
    const side = checkpoint.nativeSizePx;
    request = quickRequest({ widthPx: side, heightPx: side });
    const data = Uint8Array.from({ length: side * side * 3 }, (_, index) => (7 * index) % 256);
    picture = { widthPx: side, heightPx: side, data };
  });
  afterAll(() => checkpoint.release());

  it('draws from words what it draws under a mask that covers everything', async () => {
    const fromWords = await createTextToImagePipeline(checkpoint).run(request);
    const everything = new Uint8Array(request.widthPx * request.heightPx).fill(255);
    const edited = await createInpaintingPipeline(checkpoint).run({
      ...request,
      image: picture,
      mask: { widthPx: request.widthPx, heightPx: request.heightPx, data: everything },
    });
    expect(fromWords.images[0]?.image).toEqual(edited.images[0]?.image);
  });

  it('makes variations that keep more of the picture the lower their strength is', async () => {
    const differenceAt = async (strength: number): Promise<number> => {
      const vary = createImageVariationPipeline(checkpoint);
      const { images } = await vary.run({ ...request, steps: 10, strength, image: picture });
      const drawn = images[0]?.image.data ?? new Uint8Array();
      return picture.data.reduce((sum, value, index) => sum + Math.abs(value - (drawn[index] ?? 0)), 0);
    };
    expect(await differenceAt(0.1)).toBeLessThan(await differenceAt(1));
  });
});
