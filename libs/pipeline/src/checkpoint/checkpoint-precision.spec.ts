import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkpointHash, readManifest } from '../runtime/checkpoint-files.js';
import type { CheckpointManifest } from '../runtime/checkpoint-manifest.js';
import { HOUSE_DIRECTORY } from '../testing/house-checkpoint.js';
import { filesOfPrecision, requireOwnPrecision } from './checkpoint-precision.js';

const INTEGER_DECODER = 'vae_decoder.int8.onnx';

describe('the precision of a checkpoint', () => {
  let plain: CheckpointManifest;
  let withIntegers: CheckpointManifest;

  beforeAll(async () => {
    const { int8: _int8, ...manifest } = await readManifest(HOUSE_DIRECTORY);
    const files = Object.fromEntries(
      Object.entries(manifest.files).filter(([file]) => !file.endsWith('.int8.onnx')),
    );
    plain = { ...manifest, files };
    withIntegers = {
      ...plain,
      files: { ...files, [INTEGER_DECODER]: { sha256: 'a'.repeat(64), bytes: 1 } },
      int8: {
        networks: { 'vae_decoder.onnx': INTEGER_DECODER },
        meanDifferenceLevels: 0.6,
        worstDecibels: 46,
      },
    };
  });

  it('float32 leaves integer networks alone, and its hash does not know of them', () => {
    const { files, substitutes } = filesOfPrecision(withIntegers, 'float32');
    expect(substitutes).toEqual({});
    expect(checkpointHash(files)).toBe(checkpointHash(plain.files));
  });

  it('int8 opens the integer network in the place of the other, under a hash of its own', () => {
    const { files, substitutes } = filesOfPrecision(withIntegers, 'int8');
    expect(substitutes).toEqual({ 'vae_decoder.onnx': INTEGER_DECODER });
    expect(Object.keys(files)).not.toContain('vae_decoder.onnx');
    expect(checkpointHash(files)).not.toBe(checkpointHash(plain.files));
  });

  it('int8 of a checkpoint without such networks is refused with what to do', () => {
    const refusal = /no int8 networks\. Choose the precision float32/;
    expect(() => filesOfPrecision(plain, 'int8')).toThrow(refusal);
    expect(() => requireOwnPrecision('int8')).toThrow(refusal);
    expect(() => requireOwnPrecision('float32')).not.toThrow();
  });
});
