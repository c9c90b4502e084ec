import { readOnnxGraphHeader } from './layouts/onnx-graph-header.js';

const FLOAT32_BYTES = 4;

/**
 * What an opened network holds on the CPU, in bytes: every stored number counted as a float32, since onnxruntime widens
 * smaller ones for most of its kernels. Activations come on top; docs/benchmarks.md has the measured ratio.
 */
export async function networkMemoryBytes(filePath: string): Promise<number> {
  const { weightDims } = await readOnnxGraphHeader(filePath);
  const counts = [...weightDims.values()].map((dims) => dims.reduce((product, dim) => product * dim, 1));
  return counts.reduce((sum, count) => sum + count, 0) * FLOAT32_BYTES;
}
