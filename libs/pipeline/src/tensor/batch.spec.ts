import { describe, expect, it } from '@jest/globals';
import { TensorShapeError } from '../errors.js';
import { concatBatch, repeatBatch, sliceBatch } from './batch.js';
import { expectDims, floatTensor, integerTensor } from './tensor.js';

const pair = floatTensor([2, 2], Float32Array.of(1, 2, 3, 4));

describe('batches', () => {
  it('joins along the first dimension', () => {
    const joined = concatBatch([pair, floatTensor([1, 2], Float32Array.of(5, 6))]);
    expect(joined).toEqual(floatTensor([3, 2], Float32Array.of(1, 2, 3, 4, 5, 6)));
  });

  it('takes rows out again', () => {
    expect(sliceBatch(pair, 1, 2)).toEqual(floatTensor([1, 2], Float32Array.of(3, 4)));
  });

  it('repeats one row', () => {
    const row = floatTensor([1, 2], Float32Array.of(7, 8));
    expect(repeatBatch(row, 3)).toEqual(floatTensor([3, 2], Float32Array.of(7, 8, 7, 8, 7, 8)));
  });
});

describe('tensors', () => {
  it('refuse data that does not fill their shape', () => {
    expect(() => floatTensor([2, 3], new Float32Array(5))).toThrow(TensorShapeError);
    expect(() => integerTensor([2], [1, 2, 3])).toThrow(TensorShapeError);
  });

  it('say which shape was expected and which came', () => {
    expect(() => expectDims('latents', pair, [2, 8])).toThrow(
      'Tensor latents has shape [2, 2], expected [2, 8].',
    );
  });
});
