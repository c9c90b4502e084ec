import { open } from 'node:fs/promises';
import type { TensorPort } from '../inference-session.js';
import { ProtobufSource, type ProtobufField } from './protobuf-source.js';

/** What can be said about a network without loading its weights. */
export interface OnnxGraphHeader {
  readonly inputs: readonly TensorPort[];
  readonly outputs: readonly TensorPort[];
  /** dimensions of every stored tensor, by name */
  readonly weightDims: ReadonlyMap<string, readonly number[]>;
  readonly nodes: readonly OnnxNode[];
  /** files beside the graph that hold weights, relative to it */
  readonly externalFiles: readonly string[];
}

export interface OnnxNode {
  readonly opType: string;
  readonly inputs: readonly string[];
}

/** Field numbers of onnx.proto3 (ONNX IR version 3 onwards). */
const MODEL_GRAPH = 7;
const GRAPH = { node: 1, initializer: 5, input: 11, output: 12 } as const;
const NODE = { input: 1, opType: 4 } as const;
const TENSOR = { dims: 1, name: 8, externalData: 13 } as const;
const ENTRY = { key: 1, value: 2 } as const;
const VALUE = { name: 1, type: 2 } as const;
const TYPE_TENSOR = 1;
const TENSOR_TYPE = { elementType: 1, shape: 2 } as const;
const SHAPE_DIMENSION = 1;
const DIMENSION = { value: 1, name: 2 } as const;

const ELEMENT_TYPES: Readonly<Record<number, string>> = {
  1: 'float32',
  2: 'uint8',
  3: 'int8',
  6: 'int32',
  7: 'int64',
  9: 'bool',
  10: 'float16',
  11: 'float64',
  16: 'bfloat16',
};

/**
 * Reads the header of an ONNX file.
 * @throws RangeError when it is no ONNX file; what `node:fs` throws when it cannot be read
 */
export async function readOnnxGraphHeader(filePath: string): Promise<OnnxGraphHeader> {
  const handle = await open(filePath, 'r');
  try {
    const { size } = await handle.stat();
    const source = new ProtobufSource(handle);
    for await (const field of source.fields(0, size)) {
      if (field.number === MODEL_GRAPH && field.length > 0) return await readGraph(source, field);
    }
    throw new RangeError('it holds no ONNX graph');
  } finally {
    await handle.close();
  }
}

async function readGraph(source: ProtobufSource, graph: ProtobufField): Promise<OnnxGraphHeader> {
  const [inputs, outputs, nodes]: [TensorPort[], TensorPort[], OnnxNode[]] = [[], [], []];
  const weightDims = new Map<string, readonly number[]>();
  const externalFiles = new Set<string>();
  for await (const field of inside(source, graph)) {
    if (field.number === GRAPH.node) nodes.push(await readNode(source, field));
    if (field.number === GRAPH.input) inputs.push(await readPort(source, field));
    if (field.number === GRAPH.output) outputs.push(await readPort(source, field));
    if (field.number === GRAPH.initializer) {
      const weight = await readWeight(source, field);
      weightDims.set(weight.name, weight.dims);
      if (weight.location !== undefined) externalFiles.add(weight.location);
    }
  }
  return {
    inputs: inputs.filter(({ name }) => !weightDims.has(name)),
    outputs,
    weightDims,
    nodes,
    externalFiles: [...externalFiles],
  };
}

async function readNode(source: ProtobufSource, node: ProtobufField): Promise<OnnxNode> {
  const inputs: string[] = [];
  let opType = '';
  for await (const field of inside(source, node)) {
    if (field.number === NODE.input) inputs.push(await source.text(field));
    if (field.number === NODE.opType) opType = await source.text(field);
  }
  return { opType, inputs };
}

async function readWeight(
  source: ProtobufSource,
  tensor: ProtobufField,
): Promise<{ name: string; dims: number[]; location?: string }> {
  const dims: number[] = [];
  let name = '';
  let location: string | undefined;
  for await (const field of inside(source, tensor)) {
    if (field.number === TENSOR.name) name = await source.text(field);
    if (field.number === TENSOR.dims) {
      dims.push(...(field.length > 0 ? await source.packedVarints(field) : [field.value]));
    }
    if (field.number === TENSOR.externalData) location = (await readLocation(source, field)) ?? location;
  }
  return { name, dims, ...(location !== undefined && { location }) };
}

async function readLocation(source: ProtobufSource, entry: ProtobufField): Promise<string | undefined> {
  let [key, value] = ['', ''];
  for await (const field of inside(source, entry)) {
    if (field.number === ENTRY.key) key = await source.text(field);
    if (field.number === ENTRY.value) value = await source.text(field);
  }
  return key === 'location' ? value : undefined;
}

async function readPort(source: ProtobufSource, port: ProtobufField): Promise<TensorPort> {
  let name = '';
  let type: Omit<TensorPort, 'name'> = { elementType: 'unknown', dims: [] };
  for await (const field of inside(source, port)) {
    if (field.number === VALUE.name) name = await source.text(field);
    if (field.number !== VALUE.type) continue;
    for await (const inner of inside(source, field)) {
      if (inner.number === TYPE_TENSOR) type = await readTensorType(source, inner);
    }
  }
  return { name, ...type };
}

async function readTensorType(
  source: ProtobufSource,
  tensorType: ProtobufField,
): Promise<Omit<TensorPort, 'name'>> {
  const dims: (number | string)[] = [];
  let elementType = 'unknown';
  for await (const field of inside(source, tensorType)) {
    if (field.number === TENSOR_TYPE.elementType) elementType = ELEMENT_TYPES[field.value] ?? 'unknown';
    if (field.number !== TENSOR_TYPE.shape) continue;
    for await (const dimension of inside(source, field)) {
      if (dimension.number === SHAPE_DIMENSION) dims.push(await readDimension(source, dimension));
    }
  }
  return { elementType, dims };
}

async function readDimension(source: ProtobufSource, dimension: ProtobufField): Promise<number | string> {
  for await (const field of inside(source, dimension)) {
    if (field.number === DIMENSION.value) return field.value;
    if (field.number === DIMENSION.name) return source.text(field);
  }
  return '?';
}

function inside(source: ProtobufSource, { start, length }: ProtobufField): AsyncGenerator<ProtobufField> {
  return source.fields(start, start + length);
}
