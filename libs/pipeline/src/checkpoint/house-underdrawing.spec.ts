import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Guidance } from '../decoder/guided-prediction.js';
import { drawImages, initialLatents, latentDims } from '../drawing/draw-images.js';
import type { RgbImage } from '../image/rgb-image.js';
import { createImageVariationPipeline } from '../pipelines/image-variation.pipeline.js';
import { createInterpolationPipeline } from '../pipelines/interpolation.pipeline.js';
import { createTextToImagePipeline } from '../pipelines/text-to-image.pipeline.js';
import { PipelineRun } from '../progress/pipeline-run.js';
import { MANIFEST_FILE_NAME, type CheckpointManifest } from '../runtime/checkpoint-manifest.js';
import { NetworkCalls } from '../runtime/network-calls.js';
import { NetworkStore } from '../runtime/network-store.js';
import { sliceBatch } from '../tensor/batch.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';
import { quickRequest, REAL_NETWORKS_TIMEOUT_MS, tinyHouseCheckpoint } from '../testing/house-checkpoint.js';
import { maxAbsoluteDifference } from '../testing/house-golden.js';
import type { Checkpoint } from './checkpoint.js';
import { OPTIONAL_HOUSE_FILES } from './house-files.js';
import { inspectCheckpoint } from './inspect-checkpoint.js';
import { loadCheckpoint } from './load-checkpoint.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

/** Room for sums that a runtime adds in another order. */
const TOLERANCE = 1e-5;
const UNDERDRAWN = tinyHouseCheckpoint('underdrawn');
const INTEGER_DENOISER = 'denoiser.int8.onnx';
const words = { prompt: 'a red car', negativePrompt: 'a blue whale', seed: 7 };

describe('a house checkpoint with an underdrawing', () => {
  let checkpoint: Checkpoint;
  beforeEach(async () => {
    checkpoint = await loadCheckpoint(UNDERDRAWN);
  });
  afterEach(() => checkpoint.release());

  const guide = (guidanceScale: number, imageIndexes = [0, 1]) =>
    checkpoint.parts.guideByText({ ...words, guidanceScale, imageIndexes }, new PipelineRun({}));

  /** What a fresh session of the network gives for one half, a picture at a time. */
  async function drawnAlone(half: Guidance['conditional'], row: number): Promise<FloatTensor> {
    const networks = new NetworkStore(UNDERDRAWN, { executionProviders: ['cpu'] });
    const session = await networks.open('underdrawing', OPTIONAL_HOUSE_FILES.underdrawing);
    const { underdrawing: _, ...told } = half;
    const feeds = Object.entries(told).map(
      ([input, rows]) => [input, sliceBatch(rows, row, row + 1)] as const,
    );
    const drawn = await new NetworkCalls().runFor('underdrawing', session, Object.fromEntries(feeds));
    await networks.release();
    return drawn;
  }

  async function expectUnderdrawingOf(half: Guidance['conditional']): Promise<void> {
    expect(half.underdrawing?.dims).toEqual([2, 12, 4, 4]);
    for (const row of [0, 1]) {
      const actual = sliceBatch(half.underdrawing ?? floatTensor([0], new Float32Array()), row, row + 1);
      const expected = await drawnAlone(half, row);
      expect(maxAbsoluteDifference(actual.data, expected.data)).toBeLessThan(TOLERANCE);
    }
  }

  it('tells the denoiser the underdrawing of each half, one row per picture', async () => {
    const { conditional, unconditional } = await guide(3);
    await expectUnderdrawingOf(conditional);
    await expectUnderdrawingOf(unconditional ?? {});
    expect(unconditional?.underdrawing?.data).not.toEqual(conditional.underdrawing?.data);
  });

  it('lays out a picture for an image embedding', async () => {
    const imageEmbeddings = floatTensor(
      [2, 6],
      Float32Array.from({ length: 12 }, (_, index) => index / 6),
    );
    const guided = await checkpoint.parts.imageConditioner?.guideByImage(
      { seed: 7, imageIndexes: [0, 1], imageEmbeddings, guidanceScale: 1 },
      new PipelineRun({}),
    );
    expect(guided?.conditional.image_embedding).toEqual(imageEmbeddings);
    await expectUnderdrawingOf(guided?.conditional ?? {});
  });

  it('computes nothing for the unconditional half when guidance is off', async () => {
    const predict = jest.spyOn(checkpoint.parts.denoiser, 'predict');
    const guidance = await guide(1);
    expect(guidance.unconditional).toBeUndefined();
    await drawLatents(guidance);
    expect(predict.mock.calls.map(([{ latents }]) => latents.dims[0])).toEqual([2, 2]);
  });

  it('ends at the underdrawing, as this denoiser does, pulled from one half to the other by the scale', async () => {
    const { conditional, unconditional, scale } = await guide(1.5);
    const aim = floatTensor(
      conditional.underdrawing?.dims ?? [],
      Float32Array.from(conditional.underdrawing?.data ?? [], (value, index) => {
        const from = unconditional?.underdrawing?.data[index] ?? Number.NaN;
        return from + scale * (value - from);
      }),
    );
    const drawn = await drawLatents(await guide(1.5));
    const calls = new NetworkCalls();
    for (const [row, image] of drawn.entries()) {
      const expected = await checkpoint.parts.codec.decode(sliceBatch(aim, row, row + 1), calls);
      expect(largestDifference(image, expected)).toBeLessThanOrEqual(1);
    }
  });

  it('makes the underdrawing once, after the prior, and tells of it', async () => {
    const seen: string[] = [];
    const onProgress = ({ stage, step }: { stage: string; step: number }) => seen.push(`${stage} ${step}`);
    const { timings } = await createTextToImagePipeline(checkpoint).run(
      quickRequest({ prompt: words.prompt, imageCount: 2, widthPx: 64, heightPx: 64, steps: 3 }),
      { onProgress },
    );
    expect(seen).toEqual([
      'encode-text 1',
      'prior 1',
      'prior 2',
      'underdrawing 1',
      'denoise 1',
      'denoise 2',
      'denoise 3',
      'decode 1',
      'decode 2',
    ]);
    expect(Object.keys(timings.perStageMs)).toContain('underdrawing');
  });

  it('varies and interpolates pictures over an underdrawing of their own', async () => {
    const [light, dark] = [plainPicture(230), plainPicture(20)];
    const size = { seed: 7, imageCount: 2, widthPx: 64, heightPx: 64, steps: 2, guidanceScale: 1 };
    const vary = (image: RgbImage) =>
      createImageVariationPipeline(checkpoint).run({ ...size, strength: 1, image });
    const [ofLight, ofDark] = [await vary(light), await vary(dark)];
    expect(ofLight.images[0]?.image.data).not.toEqual(ofDark.images[0]?.image.data);
    const between = (image: RgbImage, target: RgbImage) =>
      createInterpolationPipeline(checkpoint).run({ ...size, image, target });
    const [way, nowhere] = [await between(light, dark), await between(light, light)];
    expect(way.images[0]?.image.data).not.toEqual(way.images[1]?.image.data);
    // Between a picture and itself lies what it is like.
    for (const { image } of nowhere.images) {
      expect(largestDifference(image, ofLight.images[0]?.image)).toBeLessThanOrEqual(1);
    }
  });

  function drawLatents(guidance: Guidance): Promise<RgbImage[]> {
    const { parts, nativeSizePx } = checkpoint;
    const samplingRun = parts.scheduler.start(2);
    const batch = { seed: words.seed, imageIndexes: [0, 1] };
    const itemDims = latentDims(parts, { widthPx: nativeSizePx, heightPx: nativeSizePx });
    const latents = initialLatents(batch, itemDims, samplingRun);
    return drawImages(parts, { ...batch, guidance, samplingRun, latents, firstStep: 0 }, new PipelineRun({}));
  }
});

describe('a house checkpoint without an underdrawing', () => {
  it('draws from words and embedding alone', async () => {
    const checkpoint = await loadCheckpoint(tinyHouseCheckpoint('plain'));
    const guidance = await checkpoint.parts.guideByText(
      { ...words, guidanceScale: 3, imageIndexes: [0] },
      new PipelineRun({}),
    );
    const size = { widthPx: 64, heightPx: 64 };
    const { images, timings } = await createTextToImagePipeline(checkpoint).run(quickRequest(size));
    await checkpoint.release();
    expect(Object.keys(guidance.conditional)).toEqual(['text_tokens', 'text_mask', 'image_embedding']);
    expect(images).toHaveLength(1);
    expect(Object.keys(timings.perStageMs)).not.toContain('underdrawing');
  });

  it('is whole, and inspection says what it does without', async () => {
    const { usable, parts } = await inspectCheckpoint(tinyHouseCheckpoint('plain'));
    expect(usable).toBe(true);
    expect(parts.find(({ part }) => part === 'underdrawing')).toEqual({
      part: 'underdrawing',
      file: 'underdrawing.onnx',
      state: 'absent',
      detail: expect.stringContaining('optional'),
    });
  });
});

describe('inspecting and loading a checkpoint with an underdrawing', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frisket-underdrawn-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('describes the network', async () => {
    const { usable, parts } = await inspectCheckpoint(UNDERDRAWN);
    expect(usable).toBe(true);
    expect(parts.find(({ part }) => part === 'underdrawing')).toMatchObject({
      state: 'ok',
      detail: expect.stringContaining('-> underdrawing float32 [batch, 12, 4, 4]'),
    });
  });

  it('names the network when the manifest forgot it and the denoiser wants it', async () => {
    await cp(UNDERDRAWN, folder, { recursive: true });
    changeManifest((files) =>
      Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'underdrawing.onnx')),
    );
    await expect(loadCheckpoint(folder)).rejects.toMatchObject({
      file: 'underdrawing.onnx',
      fault: 'missing',
    });
    expect((await inspectCheckpoint(folder)).problems).toEqual([
      'denoiser.onnx: nothing in the folder gives its input underdrawing.',
    ]);
  });

  it('names the denoiser when it has no use for the underdrawing', async () => {
    await cp(tinyHouseCheckpoint('plain'), folder, { recursive: true });
    await cp(join(UNDERDRAWN, 'underdrawing.onnx'), join(folder, 'underdrawing.onnx'));
    const entry = filesOf(UNDERDRAWN)['underdrawing.onnx'];
    changeManifest((files) => ({ ...files, ...(entry && { 'underdrawing.onnx': entry }) }));
    await expect(loadCheckpoint(folder)).rejects.toMatchObject({ file: 'denoiser.onnx', fault: 'invalid' });
    expect((await inspectCheckpoint(folder)).problems).toEqual([
      'denoiser.onnx: it lacks input underdrawing.',
    ]);
  });

  it('draws with an integer denoiser that takes the underdrawing too', async () => {
    await cp(UNDERDRAWN, folder, { recursive: true });
    await bringIntegerDenoiser(UNDERDRAWN);
    expect((await inspectCheckpoint(folder)).parts).toContainEqual(
      expect.objectContaining({ part: 'denoiser (int8)', file: INTEGER_DENOISER, state: 'ok' }),
    );
    await rm(join(folder, 'denoiser.onnx'));
    const checkpoint = await loadCheckpoint(folder, { precision: 'int8' });
    const { images, timings } = await createTextToImagePipeline(checkpoint).run(
      quickRequest({ widthPx: 64, heightPx: 64 }),
    );
    await checkpoint.release();
    expect(images).toHaveLength(1);
    expect(Object.keys(timings.perStageMs)).toContain('underdrawing');
  });

  it('refuses an integer denoiser that has no use for the underdrawing, in that precision alone', async () => {
    await cp(UNDERDRAWN, folder, { recursive: true });
    await bringIntegerDenoiser(tinyHouseCheckpoint('plain'));
    await (await loadCheckpoint(folder)).release();
    await expect(loadCheckpoint(folder, { precision: 'int8' })).rejects.toMatchObject({ fault: 'invalid' });
    expect((await inspectCheckpoint(folder)).problems).toEqual([
      `${INTEGER_DENOISER}: it lacks input underdrawing.`,
    ]);
  });

  /** Which numbers it computes with does not matter here: only what it takes, and that it is the one that is opened. */
  async function bringIntegerDenoiser(from: string): Promise<void> {
    await cp(join(from, 'denoiser.onnx'), join(folder, INTEGER_DENOISER));
    const entry = filesOf(from)['denoiser.onnx'];
    changeManifest((files) => ({ ...files, ...(entry && { [INTEGER_DENOISER]: entry }) }), {
      int8: {
        networks: { 'denoiser.onnx': INTEGER_DENOISER },
        meanDifferenceLevels: 0,
        worstDecibels: 99,
      },
    });
  }

  function changeManifest(
    change: (files: CheckpointManifest['files']) => CheckpointManifest['files'],
    more: Pick<CheckpointManifest, 'int8'> = {},
  ): void {
    const manifest = { ...manifestOf(folder), ...more, files: change(filesOf(folder)) };
    writeFileSync(join(folder, MANIFEST_FILE_NAME), JSON.stringify(manifest));
  }
});

function manifestOf(directory: string): CheckpointManifest {
  // a committed file, written by the script that makes the checkpoint
  return JSON.parse(readFileSync(join(directory, MANIFEST_FILE_NAME), 'utf8')) as CheckpointManifest;
}

function filesOf(directory: string): CheckpointManifest['files'] {
  return manifestOf(directory).files;
}

function plainPicture(level: number): RgbImage {
  return { widthPx: 32, heightPx: 32, data: new Uint8Array(32 * 32 * 3).fill(level) };
}

function largestDifference(left: RgbImage | undefined, right: RgbImage | undefined): number {
  if (left === undefined || right === undefined) return Number.NaN;
  return left.data.reduce(
    (max, value, index) => Math.max(max, Math.abs(value - (right.data[index] ?? 0))),
    0,
  );
}
