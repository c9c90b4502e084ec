import { TensorShapeError } from '../errors.js';

/** Dense float32 tensor, C order; the first dimension is the batch. */
export interface FloatTensor {
  readonly type: 'float32';
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** Dense integer tensor (token ids, discrete timesteps), C order. */
export interface IntegerTensor {
  readonly type: 'int64';
  readonly dims: readonly number[];
  readonly data: BigInt64Array;
}

export type Tensor = FloatTensor | IntegerTensor;

export function elementCount(dims: readonly number[]): number {
  return dims.reduce((product, size) => product * size, 1);
}

/** @throws TensorShapeError when `data` has another length than `dims` says */
export function floatTensor(dims: readonly number[], data: Float32Array): FloatTensor {
  if (data.length !== elementCount(dims)) throw new TensorShapeError('float32', dims, [data.length]);
  return { type: 'float32', dims, data };
}

/** @throws TensorShapeError when the values are not `dims` many */
export function integerTensor(dims: readonly number[], values: readonly number[]): IntegerTensor {
  if (values.length !== elementCount(dims)) throw new TensorShapeError('int64', dims, [values.length]);
  return { type: 'int64', dims, data: BigInt64Array.from(values, (value) => BigInt(value)) };
}

/** Throws TensorShapeError unless the tensor has exactly these dimensions. */
export function expectDims(name: string, tensor: FloatTensor, dims: readonly number[]): FloatTensor {
  const same = tensor.dims.length === dims.length && tensor.dims.every((size, axis) => size === dims[axis]);
  if (!same) throw new TensorShapeError(name, dims, tensor.dims);
  return tensor;
}
