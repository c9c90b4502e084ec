import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { OPTIONAL_HOUSE_FILES } from '../checkpoint/house-files.js';
import { loadCheckpoint } from '../checkpoint/load-checkpoint.js';
import { GenerationAbortedError, InvalidGenerationRequestError } from '../errors.js';
import type { PipelineProgress } from '../progress/pipeline-progress.js';
import { HOUSE_DIRECTORY, REAL_NETWORKS_TIMEOUT_MS, quickRequest } from '../testing/house-checkpoint.js';
import { createTextToImagePipeline, type TextToImagePipeline } from './text-to-image.pipeline.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('text to image', () => {
  let checkpoint: Checkpoint;
  let pipeline: TextToImagePipeline;

  beforeAll(async () => {
    checkpoint = await loadCheckpoint(HOUSE_DIRECTORY);
    pipeline = createTextToImagePipeline(checkpoint);
  });
  afterAll(() => checkpoint.release());

  const bytesOf = async (...[request, options]: Parameters<TextToImagePipeline['run']>) =>
    (await pipeline.run(request, options)).images.map(({ image }) => image.data);

  const isUnderdrawn = () => checkpoint.manifest?.files[OPTIONAL_HOUSE_FILES.underdrawing] !== undefined;

  it('draws as many pictures as asked for, in the size asked for', async () => {
    const { images } = await pipeline.run(quickRequest({ imageCount: 2, widthPx: 256, heightPx: 256 }));
    expect(images.map(({ index, seed, image }) => [index, seed, image.widthPx, image.heightPx])).toEqual([
      [0, 7, 256, 256],
      [1, 7, 256, 256],
    ]);
    expect(images.map(({ image }) => image.data.length)).toEqual([196_608, 196_608]);
  });

  it('gives the same bytes for the same request', async () => {
    expect(await bytesOf(quickRequest())).toEqual(await bytesOf(quickRequest()));
  });

  it('draws picture k the same alone as among others', async () => {
    const together = await bytesOf(quickRequest({ imageCount: 4 }));
    const alone = await bytesOf(quickRequest(), { firstImageIndex: 2 });
    expect(alone).toEqual([together[2]]);
  });

  it('draws the same with one thread as with several', async () => {
    const oneThread = await loadCheckpoint(HOUSE_DIRECTORY, { intraOpThreads: 1 });
    const threeThreads = await loadCheckpoint(HOUSE_DIRECTORY, { intraOpThreads: 3 });
    const [one, three] = [
      await createTextToImagePipeline(oneThread).run(quickRequest()),
      await createTextToImagePipeline(threeThreads).run(quickRequest()),
    ];
    await Promise.all([oneThread.release(), threeThreads.release()]);
    expect(one.images).toEqual(three.images);
  });

  it.each([
    ['the seed', { seed: 8 }],
    ['the prompt', { prompt: 'a blue whale' }],
    ['the negative prompt', { negativePrompt: 'beach' }],
    ['the steps', { steps: 3 }],
    ['the guidance scale', { guidanceScale: 6 }],
  ])('draws something else when %s changes', async (_, change) => {
    expect(await bytesOf(quickRequest(change))).not.toEqual(await bytesOf(quickRequest()));
  });

  it('does not look at the negative prompt when guidance is off', async () => {
    const off = quickRequest({ guidanceScale: 1 });
    expect(await bytesOf({ ...off, negativePrompt: 'beach' })).toEqual(await bytesOf(off));
  });

  it('draws what the words say: a red car is redder than a blue whale', async () => {
    const redness = async (prompt: string) => {
      const [bytes] = await bytesOf(quickRequest({ prompt, steps: 6 }));
      return bytes?.reduce(
        (sum, byte, index) => sum + (index % 3 === 0 ? byte : index % 3 === 2 ? -byte : 0),
        0,
      );
    };
    expect(await redness('a red car on a red background')).toBeGreaterThan(
      (await redness('a whale in the ocean')) ?? Number.NaN,
    );
  });

  it('reports every step of every stage in order, with previews of all pictures while denoising', async () => {
    const seen: PipelineProgress[] = [];
    await pipeline.run(quickRequest({ imageCount: 2 }), {
      onProgress: (progress) => seen.push(progress),
      previewEveryMs: 0,
    });
    const steps = checkpoint.manifest?.prior.steps ?? 0;
    expect(seen.map(({ stage, step, totalSteps }) => `${stage} ${step}/${totalSteps}`)).toEqual([
      'encode-text 1/1',
      ...Array.from({ length: steps }, (_, index) => `prior ${index + 1}/${steps}`),
      ...(isUnderdrawn() ? ['underdrawing 1/1'] : []),
      'denoise 1/2',
      'denoise 2/2',
      'decode 1/2',
      'decode 2/2',
    ]);
    const previews = seen.filter(({ stage }) => stage === 'denoise').map((progress) => progress.previews);
    const cells = checkpoint.nativeSizePx / checkpoint.parts.codec.downscale;
    const grid = `${cells}x${cells}`;
    expect(previews.map((batch) => batch?.map(({ widthPx, heightPx }) => `${widthPx}x${heightPx}`))).toEqual([
      [grid, grid],
      [grid, grid],
    ]);
  });

  it('measures its stages and the time inside networks', async () => {
    const { timings } = await pipeline.run(quickRequest());
    const stages = ['decode', 'denoise', 'encode-text', 'prior', ...(isUnderdrawn() ? ['underdrawing'] : [])];
    expect(Object.keys(timings.perStageMs).sort()).toEqual(stages);
    expect(timings.networkMs).toBeGreaterThan(0);
    expect(timings.totalMs).toBeGreaterThanOrEqual(timings.networkMs);
  });

  it('stops within one step when aborted, and says so', async () => {
    const abort = new AbortController();
    const seen: string[] = [];
    const running = pipeline.run(quickRequest({ steps: 50 }), {
      signal: abort.signal,
      onProgress: ({ stage, step }) => {
        seen.push(`${stage} ${step}`);
        if (stage === 'denoise') abort.abort();
      },
    });
    await expect(running).rejects.toThrow(GenerationAbortedError);
    expect(seen.filter((line) => line.startsWith('denoise'))).toEqual(['denoise 1']);
  });

  it('hears an abort that comes from a timer while networks run', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 1);
    await expect(pipeline.run(quickRequest({ steps: 100 }), { signal: abort.signal })).rejects.toThrow(
      GenerationAbortedError,
    );
  });

  it('does not begin when aborted before', async () => {
    const running = pipeline.run(quickRequest(), { signal: AbortSignal.abort() });
    await expect(running).rejects.toMatchObject({ code: 'GENERATION_ABORTED', retryable: false });
  });

  it.each([
    ['an empty prompt', { prompt: ' ' }, 'EMPTY'],
    ['eleven pictures', { imageCount: 11 }, 'OUT_OF_RANGE'],
    ['a picture that is not square', { widthPx: 256 }, 'NOT_SQUARE'],
  ])('refuses %s', async (_, change, code) => {
    const refused = pipeline.run(quickRequest(change));
    await expect(refused).rejects.toThrow(InvalidGenerationRequestError);
    await expect(refused).rejects.toMatchObject({ problems: [{ code }] });
  });
});
