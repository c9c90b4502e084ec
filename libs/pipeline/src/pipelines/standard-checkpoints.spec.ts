import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { loadCheckpoint } from '../checkpoint/load-checkpoint.js';
import { repaintFrames } from '../editing/repaint-frames.js';
import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';
import { PipelineRun } from '../progress/pipeline-run.js';
import { createImageVariationPipeline } from './image-variation.pipeline.js';
import { createTextToImagePipeline } from './text-to-image.pipeline.js';
import { REAL_NETWORKS_TIMEOUT_MS } from '../testing/house-checkpoint.js';
import { PIPELINE_GOLDENS, STANDARD_DIALECTS, standardCheckpoint } from '../testing/standard-checkpoints.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

/** Mean absolute difference in levels of 0 … 255 that the same networks may give on another runtime. */
const TOLERANCE_LEVELS = 1;

interface GoldenCase {
  readonly name: string;
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly seed: number;
  readonly imageCount: number;
  readonly steps: number;
  readonly guidanceScale: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly strength: number | null;
  readonly imageSizePx: number | null;
  readonly imagesRgbBase64: readonly string[];
}

interface Golden {
  readonly checkpoint: string;
  readonly cases: readonly GoldenCase[];
}

const goldens = readdirSync(PIPELINE_GOLDENS).map(
  (file) => JSON.parse(readFileSync(path.join(PIPELINE_GOLDENS, file), 'utf8')) as Golden,
);

/** The formulas of make_pipeline_goldens.py. */
function formulaImage(sizePx: number): RgbImage {
  const data = Uint8Array.from({ length: sizePx * sizePx * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3);
    const [x, y] = [pixel % sizePx, Math.floor(pixel / sizePx)];
    return [3 * x + 5 * y, 7 * x, 11 * y][index % 3] ?? 0;
  });
  return { widthPx: sizePx, heightPx: sizePx, data };
}

function formulaMask(sizePx: number): GrayImage {
  const data = Uint8Array.from({ length: sizePx * sizePx }, (_, pixel) => {
    const [x, y] = [pixel % sizePx, Math.floor(pixel / sizePx)];
    return x >= 16 && x < 48 && y >= 8 && y < 40 ? 255 : 0;
  });
  return { widthPx: sizePx, heightPx: sizePx, data };
}

function indexesOf({ imageCount }: GoldenCase): number[] {
  return Array.from({ length: imageCount }, (_, index) => index);
}

async function inpaint({ parts }: Checkpoint, golden: GoldenCase, frame: RgbImage): Promise<RgbImage[]> {
  const run = new PipelineRun({});
  const imageIndexes = indexesOf(golden);
  return repaintFrames(
    parts,
    {
      seed: golden.seed,
      imageIndexes,
      frames: imageIndexes.map(() => frame),
      mask: formulaMask(frame.widthPx),
      guidance: await parts.guideByText({ ...golden, imageIndexes }, run),
      samplingRun: parts.scheduler.start(golden.steps, golden.imageCount),
    },
    run,
  );
}

async function vary(checkpoint: Checkpoint, golden: GoldenCase, image: RgbImage): Promise<RgbImage[]> {
  const { prompt, strength, ...settings } = golden;
  const result = await createImageVariationPipeline(checkpoint).run({
    ...settings,
    ...(prompt === '' ? {} : { prompt }),
    strength: strength ?? 1,
    image,
  });
  return result.images.map((drawn) => drawn.image);
}

async function draw(checkpoint: Checkpoint, golden: GoldenCase): Promise<RgbImage[]> {
  if (golden.imageSizePx !== null) {
    const image = formulaImage(golden.imageSizePx);
    return checkpoint.parts.takesMaskChannels === true
      ? inpaint(checkpoint, golden, image)
      : vary(checkpoint, golden, image);
  }
  const result = await createTextToImagePipeline(checkpoint).run(golden);
  return result.images.map(({ image }) => image);
}

function meanDifference(drawn: Uint8Array, reference: Uint8Array): number {
  const sum = drawn.reduce((total, value, index) => total + Math.abs(value - (reference[index] ?? 0)), 0);
  return sum / reference.length;
}

it('has goldens for every dialect that there is a checkpoint in', () => {
  const names = goldens.map(({ checkpoint }) => checkpoint).sort();
  expect(names).toEqual(STANDARD_DIALECTS);
});

describe.each(goldens)('$checkpoint', ({ checkpoint: name, cases }) => {
  let checkpoint: Checkpoint;

  beforeAll(async () => {
    checkpoint = await loadCheckpoint(standardCheckpoint(name));
  });

  afterAll(() => checkpoint.release());

  it.each(cases)('draws the pictures of the reference: $name', async (golden) => {
    const images = await draw(checkpoint, golden);
    expect(images).toHaveLength(golden.imageCount);
    for (const [index, { widthPx, heightPx, data }] of images.entries()) {
      const reference = Buffer.from(golden.imagesRgbBase64[index] ?? '', 'base64');
      expect([widthPx, heightPx, data.length]).toEqual([golden.widthPx, golden.heightPx, reference.length]);
      expect(meanDifference(data, reference)).toBeLessThanOrEqual(TOLERANCE_LEVELS);
    }
  });
});
