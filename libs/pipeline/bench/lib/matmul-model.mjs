/** A network that is one matrix product with stored weights, written byte by byte (field numbers of onnx.proto3). */

const FLOAT = 1;
const WIRE_VARINT = 0;
const WIRE_BYTES = 2;

function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

const number = (field, value) => Buffer.concat([varint(field * 8 + WIRE_VARINT), varint(value)]);

function message(field, ...parts) {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([varint(field * 8 + WIRE_BYTES), varint(content.length), content]);
}

function port(field, name, side) {
  const dimension = message(1, number(1, side));
  const tensorType = message(1, number(1, FLOAT), message(2, dimension, dimension));
  return message(field, message(1, name), message(2, tensorType));
}

/** @returns an ONNX file: input `a` float32 [side, side], output `c` = a times a stored matrix of that size */
export function matmulModel(side) {
  const weights = Float32Array.from({ length: side * side }, (_, index) => Math.sin(index));
  const graph = message(
    7,
    message(1, message(1, 'a'), message(1, 'b'), message(2, 'c'), message(4, 'MatMul')),
    message(2, 'matmul'),
    message(
      5,
      number(1, side),
      number(1, side),
      number(2, FLOAT),
      message(8, 'b'),
      message(9, Buffer.from(weights.buffer)),
    ),
    port(11, 'a', side),
    port(12, 'c', side),
  );
  return Buffer.concat([number(1, 8), graph, message(8, number(2, 13))]);
}
