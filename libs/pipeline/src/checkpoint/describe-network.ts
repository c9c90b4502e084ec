import type { TensorPort } from '../runtime/inference-session.js';

/** Anything that declares what it takes and gives: an open network, or the header of its file. */
export interface NetworkPorts {
  readonly inputs: readonly TensorPort[];
  readonly outputs: readonly TensorPort[];
}

/** A network's inputs and outputs on one line: `sample float32 [batch, 4, 64, 64] -> out_sample float32 [...]`. */
export function describeNetwork({ inputs, outputs }: NetworkPorts): string {
  return `${inputs.map(describePort).join(', ')} -> ${outputs.map(describePort).join(', ')}`;
}

function describePort({ name, elementType, dims }: TensorPort): string {
  return `${name} ${elementType} [${dims.join(', ')}]`;
}

/** Names of the inputs and outputs that a network should have. */
export interface ExpectedPorts {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** Names that a network should have and has not, in words; empty when all are there. */
export function missingPorts(network: NetworkPorts, expected: ExpectedPorts): string[] {
  const has = (ports: readonly TensorPort[], name: string) => ports.some((port) => port.name === name);
  return [
    ...expected.inputs.filter((name) => !has(network.inputs, name)).map((name) => `input ${name}`),
    ...expected.outputs.filter((name) => !has(network.outputs, name)).map((name) => `output ${name}`),
  ];
}
