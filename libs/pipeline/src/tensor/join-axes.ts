import { TensorShapeError } from '../errors.js';
import { floatTensor, type FloatTensor } from './tensor.js';

/** Joins sequences of a batch of one: [1, a, f], [1, b, f], … give [1, a + b + …, f]. */
export function concatTokens(sequences: readonly FloatTensor[]): FloatTensor {
  const features = sequences[0]?.dims[2] ?? 0;
  const length = sequences.reduce((sum, { dims }) => sum + (dims[1] ?? 0), 0);
  const data = new Float32Array(length * features);
  let offset = 0;
  for (const sequence of sequences) {
    data.set(sequence.data, offset);
    offset += sequence.data.length;
  }
  return floatTensor([1, length, features], data);
}

/**
 * Puts the vectors of two sequences side by side: [b, n, f] and [b, n, g] give [b, n, f + g].
 * @throws TensorShapeError when batch or length differ
 */
export function concatFeatures(first: FloatTensor, second: FloatTensor): FloatTensor {
  const [batch = 0, length = 0, firstWidth = 0] = first.dims;
  const secondWidth = second.dims[2] ?? 0;
  if (second.dims[0] !== batch || second.dims[1] !== length) {
    throw new TensorShapeError('second sequence', [batch, length, secondWidth], second.dims);
  }
  return joinRows({ first, second, rows: batch * length, dims: [batch, length, firstWidth + secondWidth] });
}

/**
 * Stacks the channels of two pictures: [b, c, h, w] and [b, d, h, w] give [b, c + d, h, w].
 * @throws TensorShapeError when anything but the channels differs
 */
export function concatChannels(first: FloatTensor, second: FloatTensor): FloatTensor {
  const [batch = 0, firstChannels = 0, height = 0, width = 0] = first.dims;
  const secondChannels = second.dims[1] ?? 0;
  const wanted = [batch, secondChannels, height, width];
  if (!wanted.every((size, axis) => second.dims[axis] === size)) {
    throw new TensorShapeError('extra channels', wanted, second.dims);
  }
  return joinRows({
    first,
    second,
    rows: batch,
    dims: [batch, firstChannels + secondChannels, height, width],
  });
}

interface RowJoin {
  readonly first: FloatTensor;
  readonly second: FloatTensor;
  readonly rows: number;
  readonly dims: readonly number[];
}

function joinRows({ first, second, rows, dims }: RowJoin): FloatTensor {
  const [firstLength, secondLength] = [first.data.length / rows, second.data.length / rows];
  const data = new Float32Array(first.data.length + second.data.length);
  for (let row = 0; row < rows; row += 1) {
    const offset = row * (firstLength + secondLength);
    data.set(first.data.subarray(row * firstLength, (row + 1) * firstLength), offset);
    data.set(second.data.subarray(row * secondLength, (row + 1) * secondLength), offset + firstLength);
  }
  return floatTensor(dims, data);
}
