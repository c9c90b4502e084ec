import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { inspectCheckpoint } from '../checkpoint/inspect-checkpoint.js';
import { loadCheckpoint } from '../checkpoint/load-checkpoint.js';
import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import { createUpscalePipeline } from '../pipelines/upscale.pipeline.js';
import { sha256OfFile } from '../runtime/checkpoint-files.js';
import { HOUSE_DIRECTORY, REAL_NETWORKS_TIMEOUT_MS } from '../testing/house-checkpoint.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

const NETWORK = path.join(import.meta.dirname, '../../../../test/fixtures/upsampler/upsampler.onnx');
const FILE = 'upsampler.onnx';
const TILE_PX = 48;

/** A smooth picture: no pixel is like another, none is far from its neighbour. */
function slope(widthPx: number, heightPx: number): RgbImage {
  const data = Uint8Array.from({ length: widthPx * heightPx * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3);
    return 40 + (pixel % widthPx) + Math.floor(pixel / widthPx) + 20 * (index % 3);
  });
  return { widthPx, heightPx, data };
}

async function addUpscaler(folder: string, upscaler: object): Promise<void> {
  await cp(NETWORK, path.join(folder, FILE));
  const manifestFile = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { files: object };
  const bytes = (await readFile(NETWORK)).length;
  const files = { ...manifest.files, [FILE]: { sha256: await sha256OfFile(folder, FILE), bytes } };
  await writeFile(manifestFile, JSON.stringify({ ...manifest, files, upscaler }));
}

describe('the super-resolution network that a manifest names', () => {
  let folder: string;
  let checkpoint: Checkpoint;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'frisket-upsampler-'));
    await cp(HOUSE_DIRECTORY, folder, { recursive: true });
    await addUpscaler(folder, { file: FILE, scale: 4, tileSizePx: TILE_PX, overlapPx: 12 });
    checkpoint = await loadCheckpoint(folder);
  });
  afterAll(async () => {
    await checkpoint.release();
    await rm(folder, { recursive: true });
  });

  it('enlarges four times, tile by tile, and the result says so', async () => {
    const picture = slope(100, 60);
    const steps: number[] = [];
    const { image, method } = await createUpscalePipeline(checkpoint).run(
      { image: picture },
      { onProgress: ({ stage, step }) => stage === 'upscale' && steps.push(step) },
    );
    expect([image.widthPx, image.heightPx, method]).toEqual([400, 240, 'network']);
    expect(steps).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('gives the picture back, only larger', async () => {
    const picture = slope(100, 60);
    const { image } = await createUpscalePipeline(checkpoint).run({ image: picture });
    const { data } = await resample(image, 100, 60);
    const sum = data.reduce((total, value, index) => total + Math.abs(value - (picture.data[index] ?? 0)), 0);
    expect(sum / data.length).toBeLessThan(40);
  });

  it('is listed among the parts of the checkpoint', async () => {
    const { parts, usable } = await inspectCheckpoint(folder);
    expect(usable).toBe(true);
    expect(parts).toContainEqual(
      expect.objectContaining({
        part: 'upscaler',
        file: FILE,
        state: 'ok',
        detail: expect.stringContaining('sample'),
      }),
    );
  });
});
