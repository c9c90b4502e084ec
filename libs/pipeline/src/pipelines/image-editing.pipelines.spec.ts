import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { loadCheckpoint } from '../checkpoint/load-checkpoint.js';
import { cropImage } from '../editing/crop.js';
import { GenerationAbortedError } from '../errors.js';
import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { RunOptions } from '../progress/pipeline-progress.js';
import { floatTensor } from '../tensor/tensor.js';
import { HOUSE_DIRECTORY, quickRequest, REAL_NETWORKS_TIMEOUT_MS } from '../testing/house-checkpoint.js';
import { standardCheckpoint } from '../testing/standard-checkpoints.js';
import { createImageVariationPipeline } from './image-variation.pipeline.js';
import { createInpaintingPipeline, FEATHER_PX } from './inpainting.pipeline.js';
import { createInterpolationPipeline, embeddingsBetween } from './interpolation.pipeline.js';
import { createOutpaintingPipeline } from './outpainting.pipeline.js';
import { createTextToImagePipeline } from './text-to-image.pipeline.js';
import { createUpscalePipeline } from './upscale.pipeline.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

const SIDE = 128;
/** Until the last steps the house denoiser follows its underdrawing, which is the same for every seed. */
const STEPS_THAT_LEAVE_A_CHOICE = 5;

const sampling = { seed: 7, imageCount: 1, steps: 2, guidanceScale: 3 };

function meanDifference(a: RgbImage, b: RgbImage): number {
  return (
    a.data.reduce((sum, value, index) => sum + Math.abs(value - (b.data[index] ?? 0)), 0) / a.data.length
  );
}

function topHalfMask(): GrayImage {
  const data = new Uint8Array(SIDE * SIDE).fill(255, 0, (SIDE * SIDE) / 2);
  return { widthPx: SIDE, heightPx: SIDE, data };
}

describe('pipelines that start from a picture', () => {
  let checkpoint: Checkpoint;
  let picture: RgbImage;

  beforeAll(async () => {
    checkpoint = await loadCheckpoint(HOUSE_DIRECTORY);
    const drawn = await createTextToImagePipeline(checkpoint).run(quickRequest({ steps: 6 }));
    picture = drawn.images[0]?.image ?? { widthPx: 0, heightPx: 0, data: new Uint8Array() };
  });
  afterAll(() => checkpoint.release());

  describe('variations', () => {
    const vary = (change: object) =>
      createImageVariationPipeline(checkpoint).run({
        ...sampling,
        widthPx: SIDE,
        heightPx: SIDE,
        strength: 1,
        image: picture,
        ...change,
      });
    const only = async (change: object) => (await vary(change)).images[0]?.image ?? picture;

    it('give new pictures, the same for the same seed', async () => {
      const enough = { imageCount: 2, steps: STEPS_THAT_LEAVE_A_CHOICE };
      const [first, again] = [await vary(enough), await vary(enough)];
      expect(first.images).toEqual(again.images);
      expect(first.images[0]?.image).not.toEqual(first.images[1]?.image);
    });

    it('stay nearer to the picture the less strength they have', async () => {
      const near = meanDifference(await only({ strength: 0.25, steps: 4 }), picture);
      const far = meanDifference(await only({ strength: 0.75, steps: 4 }), picture);
      expect(near).toBeLessThan(far);
    });

    it('follow the picture and not only chance: another picture gives another variation', async () => {
      const other = { ...picture, data: picture.data.map((value) => 255 - value) };
      expect(await only({})).not.toEqual(await only({ image: other }));
    });

    it('follow words where there are some', async () => {
      expect(await only({ prompt: 'a whale' })).not.toEqual(await only({ prompt: 'a castle' }));
    });

    it('refuse a picture that is too small', async () => {
      const tiny = { widthPx: 8, heightPx: 8, data: new Uint8Array(192) };
      await expect(vary({ image: tiny })).rejects.toMatchObject({ problems: [{ field: 'image' }] });
    });
  });

  describe('interpolation', () => {
    const size = { widthPx: SIDE, heightPx: SIDE };
    const between = (change: object) =>
      createInterpolationPipeline(checkpoint).run({
        ...sampling,
        ...size,
        imageCount: 3,
        image: picture,
        target: { ...picture, data: picture.data.map((value) => 255 - value) },
        ...change,
      });

    it('gives as many pictures as asked for, all of them different', async () => {
      const { images } = await between({});
      expect(images.map(({ index }) => index)).toEqual([0, 1, 2]);
      expect(new Set(images.map(({ image }) => image.data.join())).size).toBe(3);
    });

    it('gives the same pictures for the same seed', async () => {
      expect((await between({})).images).toEqual((await between({})).images);
    });

    it('goes evenly along the arc, and neither of its ends is on the way', () => {
      const [from, to] = [
        floatTensor([1, 2], Float32Array.of(1, 0)),
        floatTensor([1, 2], Float32Array.of(0, 1)),
      ];
      const { dims, data } = embeddingsBetween(from, to, 2);
      expect(dims).toEqual([2, 2]);
      const degrees = [0, 2].map((row) => Math.atan2(data[row + 1] ?? 0, data[row] ?? 0) * (180 / Math.PI));
      expect(degrees[0]).toBeCloseTo(30, 4);
      expect(degrees[1]).toBeCloseTo(60, 4);
    });

    it.each(['image', 'target'])('refuses a tiny %s by its name', async (field) => {
      const tiny = { widthPx: 8, heightPx: 8, data: new Uint8Array(192) };
      await expect(between({ [field]: tiny })).rejects.toMatchObject({ problems: [{ field }] });
    });

    it('stops when aborted', async () => {
      const input = { ...sampling, ...size, image: picture, target: picture };
      const options = { signal: AbortSignal.abort() };
      await expect(createInterpolationPipeline(checkpoint).run(input, options)).rejects.toThrow(
        GenerationAbortedError,
      );
    });

    it('takes any checkpoint with an image encoder, and says so honestly where there is none', async () => {
      const other = await loadCheckpoint(standardCheckpoint('stable-unclip'));
      const plain = await loadCheckpoint(standardCheckpoint('optimum-scalar'));
      const input = { ...sampling, ...size, imageCount: 2, image: picture, target: picture };
      const { images } = await createInterpolationPipeline(other).run(input);
      expect(images).toHaveLength(2);
      await expect(createInterpolationPipeline(plain).run(input)).rejects.toMatchObject({
        code: 'UNSUPPORTED_BY_CHECKPOINT',
        retryable: false,
        problems: [{ field: 'image', code: 'NOT_SUPPORTED' }],
      });
      await Promise.all([other.release(), plain.release()]);
    });
  });

  describe('inpainting', () => {
    const inpaint = (change: object) =>
      createInpaintingPipeline(checkpoint).run({
        ...sampling,
        prompt: 'a sunset',
        image: picture,
        mask: topHalfMask(),
        ...change,
      });

    it('changes what is masked and keeps every other byte', async () => {
      const { images } = await inpaint({ imageCount: 2 });
      const kept = { left: 0, top: SIDE / 2 + FEATHER_PX, width: SIDE, height: SIDE / 2 - FEATHER_PX };
      const masked = { left: 0, top: 0, width: SIDE, height: SIDE / 2 };
      for (const { image } of images) {
        expect(cropImage(image, kept)).toEqual(cropImage(picture, kept));
        expect(cropImage(image, masked)).not.toEqual(cropImage(picture, masked));
      }
    });

    it('scales a mask of another size to the picture', async () => {
      const small = { widthPx: 32, heightPx: 32, data: new Uint8Array(1024).fill(255, 0, 512) };
      const [edited] = (await inpaint({ mask: small })).images;
      const kept = { left: 0, top: 90, width: SIDE, height: SIDE - 90 };
      expect(cropImage(edited?.image ?? picture, kept)).toEqual(cropImage(picture, kept));
    });

    it('keeps the size of a picture that is neither square nor of the networks’ size', async () => {
      const wide = cropImage(picture, { left: 0, top: 0, width: 200, height: 100 });
      const [edited] = (await inpaint({ image: wide })).images;
      expect([edited?.image.widthPx, edited?.image.heightPx]).toEqual([200, 100]);
    });

    it('refuses a mask that marks nothing', async () => {
      const empty = { widthPx: SIDE, heightPx: SIDE, data: new Uint8Array(SIDE * SIDE) };
      await expect(inpaint({ mask: empty })).rejects.toMatchObject({
        problems: [{ field: 'mask', code: 'NOTHING_TO_DO' }],
      });
    });

    it('stops when aborted', async () => {
      const options = { signal: AbortSignal.abort() };
      const input = { ...sampling, prompt: 'x', image: picture, mask: topHalfMask() };
      await expect(createInpaintingPipeline(checkpoint).run(input, options)).rejects.toThrow(
        GenerationAbortedError,
      );
    });
  });

  describe('outpainting', () => {
    const outpaint = (change: object, options: RunOptions = {}) =>
      createOutpaintingPipeline(checkpoint).run(
        {
          ...sampling,
          prompt: 'a beach',
          image: picture,
          leftPx: 0,
          rightPx: 0,
          topPx: 0,
          bottomPx: 0,
          ...change,
        },
        options,
      );

    it('grows the picture to the left and keeps it where it was', async () => {
      const [best] = (await outpaint({ leftPx: 48 })).images;
      const kept = { left: 48 + FEATHER_PX, top: 0, width: SIDE - FEATHER_PX, height: SIDE };
      const given = { left: FEATHER_PX, top: 0, width: SIDE - FEATHER_PX, height: SIDE };
      expect([best?.image.widthPx, best?.image.heightPx]).toEqual([SIDE + 48, SIDE]);
      expect(cropImage(best?.image ?? picture, kept)).toEqual(cropImage(picture, given));
    });

    it('grows in all directions at once, by more than a frame', async () => {
      const [best] = (await outpaint({ leftPx: 8, rightPx: 8, topPx: 8, bottomPx: 200, steps: 1 })).images;
      expect([best?.image.widthPx, best?.image.heightPx]).toEqual([SIDE + 16, SIDE + 208]);
    });

    it('tells which of its frames it is at, and names none where one is enough', async () => {
      const framesOf = async (rightPx: number) => {
        const frames = new Set<string>();
        await outpaint(
          { rightPx, steps: 1, imageCount: 1 },
          { onProgress: ({ frame }) => frames.add(`${frame?.number} of ${frame?.total}`) },
        );
        return [...frames];
      };
      expect(await framesOf(16)).toEqual(['undefined of undefined']);
      expect(await framesOf(96)).toEqual(['1 of 2', '2 of 2']);
    });

    it('ranks its candidates by how little the seam shows', async () => {
      const { images } = await outpaint({ rightPx: 32, imageCount: 3 });
      const scores = images.map(({ seam }) => seam.score);
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
      expect(images.map(({ index }) => index).sort()).toEqual([0, 1, 2]);
    });

    it('refuses to grow beyond what it can hold', async () => {
      const large = { widthPx: 2048, heightPx: 16, data: new Uint8Array(2048 * 16 * 3) };
      await expect(outpaint({ image: large, leftPx: 8 })).rejects.toMatchObject({
        problems: [{ code: 'OUT_OF_RANGE' }],
      });
    });
  });

  describe('enlarging', () => {
    it('makes a picture four times as large in each direction and says by which method', async () => {
      const { image, method } = await createUpscalePipeline(checkpoint).run({ image: picture });
      expect([image.widthPx, image.heightPx, method]).toEqual([
        4 * SIDE,
        4 * SIDE,
        checkpoint.manifest?.upscaler === undefined ? 'lanczos' : 'network',
      ]);
    });

    it('takes any picture from 16 to 2048 pixels a side, and no other', async () => {
      const strip = (widthPx: number) => ({ widthPx, heightPx: 16, data: new Uint8Array(widthPx * 16 * 3) });
      const enlarge = (image: RgbImage) => createUpscalePipeline(checkpoint).run({ image });
      const { image } = await enlarge(strip(2048));
      expect([image.widthPx, image.heightPx]).toEqual([8192, 64]);
      await expect(enlarge(strip(2049))).rejects.toMatchObject({ problems: [{ field: 'image' }] });
    });
  });
});
