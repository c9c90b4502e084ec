import { describe, expect, it } from '@jest/globals';
import { concatChannels, concatFeatures, concatTokens } from './join-axes.js';
import { floatTensor } from './tensor.js';

function counting(dims: readonly number[], from: number) {
  const length = dims.reduce((product, size) => product * size, 1);
  return floatTensor(
    dims,
    Float32Array.from({ length }, (_, index) => from + index),
  );
}

describe('joining tensors', () => {
  it('puts sequences one after the other', () => {
    const joined = concatTokens([counting([1, 1, 2], 0), counting([1, 2, 2], 10)]);
    expect(joined).toEqual(floatTensor([1, 3, 2], Float32Array.of(0, 1, 10, 11, 12, 13)));
  });

  it('puts the features of each token side by side', () => {
    const joined = concatFeatures(counting([1, 2, 1], 0), counting([1, 2, 2], 10));
    expect(joined).toEqual(floatTensor([1, 2, 3], Float32Array.of(0, 10, 11, 1, 12, 13)));
  });

  it('stacks the channels of each picture', () => {
    const joined = concatChannels(counting([2, 1, 1, 2], 0), counting([2, 2, 1, 2], 10));
    expect(joined).toEqual(
      floatTensor([2, 3, 1, 2], Float32Array.of(0, 1, 10, 11, 12, 13, 2, 3, 14, 15, 16, 17)),
    );
  });

  it('refuses what does not fit', () => {
    expect(() => concatFeatures(counting([1, 2, 1], 0), counting([1, 3, 1], 0))).toThrow('second sequence');
    expect(() => concatChannels(counting([1, 1, 2, 2], 0), counting([1, 1, 2, 3], 0))).toThrow(
      'extra channels',
    );
  });
});
