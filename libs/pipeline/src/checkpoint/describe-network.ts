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
  /** inputs that it may have besides, because something can be given to them */
  readonly furtherInputs?: readonly string[];
}

/** What keeps a network from its place, in words: names that it lacks, and inputs that nothing could be given to. */
export function misfitOf(network: NetworkPorts, expected: ExpectedPorts): string | undefined {
  const has = (ports: readonly TensorPort[], name: string) => ports.some((port) => port.name === name);
  const lacking = [
    ...expected.inputs.filter((name) => !has(network.inputs, name)).map((name) => `input ${name}`),
    ...expected.outputs.filter((name) => !has(network.outputs, name)).map((name) => `output ${name}`),
  ];
  const given = new Set([...expected.inputs, ...(expected.furtherInputs ?? [])]);
  const unfed = network.inputs.map(({ name }) => name).filter((name) => !given.has(name));
  const faults = [
    ...(lacking.length > 0 ? [`it lacks ${lacking.join(' and ')}`] : []),
    ...(unfed.length > 0 ? [`nothing in the folder gives its input ${unfed.join(' and ')}`] : []),
  ];
  return faults.length > 0 ? `${faults.join('; ')}.` : undefined;
}
