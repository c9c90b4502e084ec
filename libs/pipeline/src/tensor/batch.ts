import { elementCount, floatTensor, type FloatTensor } from './tensor.js';

/** Joins tensors of equal item shape along the batch: [a, ...] and [b, ...] give [a + b, ...]. */
export function concatBatch(tensors: readonly FloatTensor[]): FloatTensor {
  const itemDims = tensors[0]?.dims.slice(1) ?? [];
  const batch = tensors.reduce((sum, { dims }) => sum + (dims[0] ?? 0), 0);
  const data = new Float32Array(batch * elementCount(itemDims));
  let offset = 0;
  for (const tensor of tensors) {
    data.set(tensor.data, offset);
    offset += tensor.data.length;
  }
  return floatTensor([batch, ...itemDims], data);
}

/** Rows `start` to `end` (exclusive) of the batch, as a view on the same memory. */
export function sliceBatch(tensor: FloatTensor, start: number, end: number): FloatTensor {
  const itemDims = tensor.dims.slice(1);
  const itemLength = elementCount(itemDims);
  return floatTensor([end - start, ...itemDims], tensor.data.subarray(start * itemLength, end * itemLength));
}

/** A batch of one, repeated: [1, ...] gives [count, ...]. */
export function repeatBatch(tensor: FloatTensor, count: number): FloatTensor {
  return concatBatch(Array.from({ length: count }, () => tensor));
}
