import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HOUSE_DIRECTORY, REAL_NETWORKS_TIMEOUT_MS } from '../testing/house-checkpoint.js';
import { networkMemoryBytes } from '../runtime/network-memory.js';
import { createTextToImagePipeline } from '../pipelines/text-to-image.pipeline.js';
import type { Checkpoint } from './checkpoint.js';
import { loadCheckpoint } from './load-checkpoint.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

async function drawSmallest(checkpoint: Checkpoint): Promise<Uint8Array | Uint8ClampedArray> {
  const request = { ...checkpoint.defaults, prompt: 'a cat', seed: 1, imageCount: 1, steps: 1 };
  const { images } = await createTextToImagePipeline(checkpoint).run(request);
  return images.map(({ image }) => image.data)[0] ?? new Uint8Array();
}

describe('loadCheckpoint', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'frisket-house-'));
    await cp(HOUSE_DIRECTORY, directory, { recursive: true });
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('says what it loaded', async () => {
    const checkpoint = await loadCheckpoint(directory);
    expect(checkpoint).toMatchObject({
      id: 'house',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      nativeSizePx: checkpoint.manifest?.nativeSizePx,
      executionProvider: 'cpu',
      executionProviderFailures: [],
    });
    await checkpoint.release();
  });

  it('falls back to the processor and says why when a wanted provider is not there', async () => {
    const checkpoint = await loadCheckpoint(directory, { executionProviders: ['no-such-provider'] });
    await checkpoint.release();
    expect(checkpoint.executionProvider).toBe('cpu');
    expect(checkpoint.executionProviderFailures).toEqual([
      { executionProvider: 'no-such-provider', reason: expect.stringContaining('no-such-provider') },
    ]);
  });

  it('draws the same pictures below a memory ceiling that only some networks fit under at once', async () => {
    const plain = await loadCheckpoint(directory, { verifyHashes: false });
    const expected = await drawSmallest(plain);
    await plain.release();
    const largestBytes = await networkMemoryBytes(join(directory, 'underdrawing.onnx'));
    const checkpoint = await loadCheckpoint(directory, {
      verifyHashes: false,
      memoryCeilingBytes: largestBytes,
    });
    const drawn = await drawSmallest(checkpoint);
    await checkpoint.release();
    expect(Buffer.from(drawn).equals(Buffer.from(expected))).toBe(true);
  });

  it('says which network does not fit below a memory ceiling, and how much it needs', async () => {
    const ceiling = loadCheckpoint(directory, { verifyHashes: false, memoryCeilingBytes: 20 * 1024 * 1024 });
    await expect(ceiling).rejects.toThrow(
      /^Network underdrawing needs about \d+ MB of memory, more than the 20 MB that are allowed\./u,
    );
  });

  it('names a missing file', async () => {
    await rm(join(directory, 'denoiser.onnx'));
    await expect(loadCheckpoint(directory)).rejects.toMatchObject({
      file: 'denoiser.onnx',
      fault: 'missing',
    });
  });

  it('names a file that was cut short', async () => {
    await truncate(join(directory, 'prior.onnx'), 1000);
    await expect(loadCheckpoint(directory)).rejects.toMatchObject({
      file: 'prior.onnx',
      fault: 'wrong-size',
    });
  });

  it('names a file of which one bit has changed', async () => {
    const path = join(directory, 'vae_decoder.onnx');
    const bytes = await readFile(path);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(loadCheckpoint(directory)).rejects.toMatchObject({
      file: 'vae_decoder.onnx',
      fault: 'wrong-hash',
    });
  });

  it('names a network that onnxruntime cannot read, even when hashes are not looked at', async () => {
    await writeFile(join(directory, 'denoiser.onnx'), 'this is no network');
    await expect(loadCheckpoint(directory, { verifyHashes: false })).rejects.toMatchObject({
      file: 'denoiser.onnx',
      fault: 'unreadable',
    });
  });

  it.each(['vae_decoder.onnx', 'prior.onnx', 'text_encoder.onnx'])(
    'refuses %s when its inputs are not those of its place',
    async (file) => {
      const other = file === 'prior.onnx' ? 'vae_encoder.onnx' : 'prior.onnx';
      await cp(join(directory, other), join(directory, file));
      await expect(loadCheckpoint(directory, { verifyHashes: false })).rejects.toMatchObject({
        code: 'CHECKPOINT_MANIFEST',
        file,
        fault: 'invalid',
        message: expect.stringContaining('it lacks'),
      });
    },
  );

  it('names a vocabulary that is none', async () => {
    await writeFile(join(directory, 'vocab.json'), '{}');
    await expect(loadCheckpoint(directory, { verifyHashes: false })).rejects.toMatchObject({
      file: 'vocab.json',
      fault: 'invalid',
    });
  });

  it('names a folder without a checkpoint', async () => {
    await expect(loadCheckpoint(join(directory, 'nowhere'))).rejects.toThrow(
      /manifest\.json is missing: .*nowhere holds neither it/,
    );
  });
});
