import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CheckpointManifestError } from '../errors.js';
import { checkpointHash, readManifest, sha256OfFile, verifyCheckpointFiles } from './checkpoint-files.js';

const CONTENT = 'weights';
const entry = { sha256: createHash('sha256').update(CONTENT).digest('hex'), bytes: CONTENT.length };

describe('checkpoint files', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'frisket-checkpoint-'));
    await writeFile(join(directory, 'a.onnx'), CONTENT);
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('are accepted when size and hash agree', async () => {
    await expect(verifyCheckpointFiles(directory, { 'a.onnx': entry })).resolves.toBeUndefined();
  });

  it('are named when missing', async () => {
    await expect(verifyCheckpointFiles(directory, { 'b.onnx': entry })).rejects.toMatchObject({
      code: 'CHECKPOINT_MANIFEST',
      file: 'b.onnx',
      fault: 'missing',
      retryable: false,
    });
  });

  it('are named when cut short', async () => {
    await writeFile(join(directory, 'a.onnx'), 'weigh');
    await expect(verifyCheckpointFiles(directory, { 'a.onnx': entry })).rejects.toMatchObject({
      file: 'a.onnx',
      fault: 'wrong-size',
    });
  });

  it('are named when a byte has changed', async () => {
    await writeFile(join(directory, 'a.onnx'), 'Weights');
    await expect(verifyCheckpointFiles(directory, { 'a.onnx': entry })).rejects.toMatchObject({
      file: 'a.onnx',
      fault: 'wrong-hash',
    });
  });

  it('are named when they cannot be read', async () => {
    await expect(sha256OfFile(directory, '.')).rejects.toMatchObject({ file: '.', fault: 'unreadable' });
  });

  it('have one hash that does not depend on their order and does on every file', () => {
    const [a, b] = [entry, { ...entry, sha256: 'f'.repeat(64) }];
    expect(checkpointHash({ x: a, y: b })).toBe(checkpointHash({ y: b, x: a }));
    expect(checkpointHash({ x: a, y: b })).not.toBe(checkpointHash({ x: b, y: a }));
  });

  it('need a manifest', async () => {
    await expect(readManifest(directory)).rejects.toMatchObject({ file: 'manifest.json', fault: 'missing' });
  });

  it.each([
    ['no JSON', '{'],
    ['JSON of something else', '{"id": 1}'],
  ])('refuse a manifest that is %s', async (_, text) => {
    await writeFile(join(directory, 'manifest.json'), text);
    await expect(readManifest(directory)).rejects.toThrow(CheckpointManifestError);
  });
});
