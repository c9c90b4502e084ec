/**
 * What a network costs, counted from the shapes that flow through it: onnxruntime's own profile of one unoptimised run
 * names every node with the shapes of its inputs and outputs.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const FLOAT_BYTES = 4;

const size = (dims) => dims.reduce((product, dim) => product * dim, 1);
/** The profile writes a tensor as {"float": [1, 64, 16, 16]}. */
const dimsOf = (entry) => Object.values(entry ?? {})[0] ?? [];

/** Multiply-adds of one node. */
function multiplyAdds({ op_name: op, input_type_shape: inputs, output_type_shape: outputs }) {
  const [first, second] = [dimsOf(inputs[0]), dimsOf(inputs[1])];
  const outputSize = size(dimsOf(outputs[0]));
  if (op === 'Conv') return outputSize * size(second.slice(1));
  if (op === 'MatMul') return outputSize * (first.at(-1) ?? 1);
  // A Gemm may take either matrix transposed: what is summed over is the dimension of both that the output lacks.
  if (op === 'Gemm') return Math.sqrt(size(first) * size(second) * outputSize);
  return 0;
}

/** Inputs of a batch of one, of any values: neither cost nor shapes depend on them. */
export function exampleFeeds(session) {
  return Object.fromEntries(
    session.inputMetadata.map(({ name, type, shape }) => {
      const dims = shape.map((dim) => (typeof dim === 'number' ? dim : 1));
      const data =
        type === 'int64'
          ? new BigInt64Array(size(dims))
          : Float32Array.from({ length: size(dims) }, (_, index) => Math.sin(index));
      return [name, new Tensor(type, data, dims)];
    }),
  );
}

/**
 * @param file an ONNX file with float32 and int64 inputs
 * @returns multiply-adds of its Conv, MatMul and Gemm nodes, and bytes of its largest activation, for a batch of one
 */
export async function networkFacts(file) {
  const folder = await mkdtemp(join(tmpdir(), 'frisket-profile-'));
  try {
    const session = await InferenceSession.create(file, {
      graphOptimizationLevel: 'disabled',
      enableProfiling: true,
      profileFilePrefix: join(folder, 'profile'),
      logSeverityLevel: 3,
      intraOpNumThreads: 1,
    });
    await session.run(exampleFeeds(session));
    session.endProfiling();
    await session.release();
    const [profile] = await readdir(folder);
    const events = JSON.parse(await readFile(join(folder, profile), 'utf8'));
    return factsOf(events.filter(({ name }) => name.endsWith('_kernel_time')).map(({ args }) => args));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Weights that are unpacked on the way are no activations: what a node makes of stored tensors alone has no batch. */
function factsOf(nodes) {
  const activations = nodes
    .filter(({ op_name: op }) => !['Cast', 'DequantizeLinear', 'Mul', 'Constant'].includes(op))
    .flatMap(({ output_type_shape: outputs }) => outputs.map((output) => size(dimsOf(output))));
  return {
    multiplyAdds: nodes.reduce((sum, node) => sum + multiplyAdds(node), 0),
    largestActivationBytes: Math.max(0, ...activations) * FLOAT_BYTES,
  };
}
