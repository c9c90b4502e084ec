import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HOUSE_DIRECTORY, REAL_NETWORKS_TIMEOUT_MS } from '../testing/house-checkpoint.js';
import { loadCheckpoint } from './load-checkpoint.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

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

  it('names a vocabulary that is none', async () => {
    await writeFile(join(directory, 'vocab.json'), '{}');
    await expect(loadCheckpoint(directory, { verifyHashes: false })).rejects.toMatchObject({
      file: 'vocab.json',
      fault: 'invalid',
    });
  });

  it('names a folder without a checkpoint', async () => {
    await expect(loadCheckpoint(join(directory, 'nowhere'))).rejects.toThrow(
      /manifest\.json is missing: there is no such file in .*nowhere/,
    );
  });
});
