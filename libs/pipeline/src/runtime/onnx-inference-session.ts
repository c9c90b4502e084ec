import { InferenceSession as OrtSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { InferenceError } from '../errors.js';
import { fromFloat16, toFloat16 } from '../tensor/float16.js';
import type { FloatTensor, Tensor } from '../tensor/tensor.js';
import { openOptimizedGraph } from './optimized-graphs.js';
import type { InferenceSession, TensorPort } from './inference-session.js';

export interface OnnxSessionOptions {
  /** Execution providers to try, in order; the first that the network loads with is taken. */
  readonly executionProviders: readonly string[];
  /** Threads inside one operator; onnxruntime takes one per physical core when left out. */
  readonly intraOpThreads?: number | undefined;
  /** Folder that keeps optimised graphs for the next start; left out, every start optimises again. Processor only. */
  readonly optimizedGraphDir?: string | undefined;
}

/** A provider that could not be taken, and why. */
export interface ExecutionProviderFailure {
  readonly executionProvider: string;
  readonly reason: string;
}

export interface OpenedOnnxSession {
  readonly session: InferenceSession;
  readonly executionProvider: string;
  readonly failures: readonly ExecutionProviderFailure[];
}

/** onnxruntime's numbering: 3 = errors. Its warnings at load are about its own optimiser and help nobody here. */
const LOG_ERRORS_ONLY = 3;

/**
 * Opens an ONNX file. onnxruntime throws, instead of falling back, when it is asked for a provider that the machine lacks,
 * so each wanted provider is tried on its own.
 * @throws InferenceError when no provider loads the file
 */
export async function openOnnxSession(
  name: string,
  filePath: string,
  options: OnnxSessionOptions,
): Promise<OpenedOnnxSession> {
  const failures: ExecutionProviderFailure[] = [];
  for (const executionProvider of options.executionProviders) {
    try {
      const session = await createSession(filePath, executionProvider, options);
      return { session: new OnnxInferenceSession(name, session), executionProvider, failures };
    } catch (error) {
      failures.push({ executionProvider, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  const reasons = failures.map(({ executionProvider, reason }) => `${executionProvider}: ${reason}`);
  throw new InferenceError(name, `no execution provider could load it (${reasons.join('; ')}).`);
}

/** Graphs for other providers cannot be kept: they hold parts that were compiled for one device. */
function createSession(
  filePath: string,
  executionProvider: string,
  options: OnnxSessionOptions,
): Promise<OrtSession> {
  const ortOptions = sessionOptions(executionProvider, options);
  return options.optimizedGraphDir === undefined || executionProvider !== 'cpu'
    ? OrtSession.create(filePath, ortOptions)
    : openOptimizedGraph(filePath, options.optimizedGraphDir, ortOptions);
}

function sessionOptions(executionProvider: string, options: OnnxSessionOptions): OrtSession.SessionOptions {
  return {
    executionProviders: [executionProvider],
    ...(options.intraOpThreads === undefined ? {} : { intraOpNumThreads: options.intraOpThreads }),
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: LOG_ERRORS_ONLY,
    // Idle threads would otherwise spin between networks and take the core from whoever shares the machine.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  };
}

class OnnxInferenceSession implements InferenceSession {
  readonly inputs: readonly TensorPort[];
  readonly outputs: readonly TensorPort[];
  private readonly inputTypes: ReadonlyMap<string, string>;

  constructor(
    readonly name: string,
    private readonly session: OrtSession,
  ) {
    this.inputs = session.inputMetadata.map(toPort);
    this.outputs = session.outputMetadata.map(toPort);
    this.inputTypes = new Map(this.inputs.map((port) => [port.name, port.elementType]));
  }

  async run(
    feeds: Readonly<Record<string, Tensor>>,
    into: Readonly<Record<string, FloatTensor>> = {},
  ): Promise<Readonly<Record<string, FloatTensor>>> {
    const ortFeeds: Record<string, OrtTensor> = {};
    for (const [input, tensor] of Object.entries(feeds)) ortFeeds[input] = this.toOrt(input, tensor);
    const ortFetches: Record<string, OrtTensor | null> = {};
    const outputs: Record<string, FloatTensor> = {};
    for (const { name, elementType } of this.outputs) {
      const target = elementType === 'float32' ? into[name] : undefined;
      if (target !== undefined) outputs[name] = target;
      ortFetches[name] = target === undefined ? null : new OrtTensor('float32', target.data, target.dims);
    }
    const ortOutputs = await this.runOrt(ortFeeds, ortFetches);
    for (const [output, tensor] of Object.entries(ortOutputs))
      outputs[output] ??= this.fromOrt(output, tensor);
    return outputs;
  }

  release(): Promise<void> {
    return this.session.release();
  }

  private async runOrt(
    feeds: Record<string, OrtTensor>,
    fetches: OrtSession.FetchesType,
  ): Promise<OrtSession.OnnxValueMapType> {
    try {
      return await this.session.run(feeds, fetches);
    } catch (error) {
      throw new InferenceError(this.name, error instanceof Error ? error.message : String(error), {
        cause: error,
      });
    }
  }

  private toOrt(input: string, tensor: Tensor): OrtTensor {
    const elementType = this.inputTypes.get(input);
    switch (elementType) {
      case 'float32':
        return new OrtTensor('float32', toFloat32(tensor), tensor.dims);
      case 'float16':
        return new OrtTensor('float16', toFloat16(toFloat32(tensor)), tensor.dims);
      case 'int64':
        return new OrtTensor('int64', toInt64(tensor), tensor.dims);
      case 'int32':
        return new OrtTensor('int32', Int32Array.from(toFloat32(tensor)), tensor.dims);
      case 'bool':
        return new OrtTensor(
          'bool',
          Uint8Array.from(toFloat32(tensor), (value) => (value === 0 ? 0 : 1)),
          tensor.dims,
        );
      default:
        throw new InferenceError(
          this.name,
          elementType === undefined
            ? `it has no input called ${input}.`
            : `its input ${input} has the unsupported type ${elementType}.`,
        );
    }
  }

  private fromOrt(output: string, value: OrtSession.OnnxValueMapType[string]): FloatTensor {
    // Only tensors are declared by the networks of a checkpoint; sequences and maps have no `data`.
    const { type, data, dims } = value as OrtTensor;
    if (data instanceof Float32Array) return { type: 'float32', dims, data };
    if (type === 'float16') return { type: 'float32', dims, data: fromFloat16(halfWords(data)) };
    if (data instanceof BigInt64Array || data instanceof Int32Array || data instanceof Uint8Array) {
      return { type: 'float32', dims, data: Float32Array.from(data, Number) };
    }
    throw new InferenceError(this.name, `its output ${output} has the unsupported type ${type}.`);
  }
}

function toPort(metadata: OrtSession.ValueMetadata): TensorPort {
  return metadata.isTensor
    ? { name: metadata.name, elementType: metadata.type, dims: metadata.shape }
    : { name: metadata.name, elementType: 'sequence', dims: [] };
}

function toFloat32(tensor: Tensor): Float32Array {
  return tensor.type === 'float32' ? tensor.data : Float32Array.from(tensor.data, Number);
}

function toInt64(tensor: Tensor): BigInt64Array {
  return tensor.type === 'int64'
    ? tensor.data
    : BigInt64Array.from(tensor.data, (value) => BigInt(Math.round(value)));
}

/** Newer runtimes hand halves out as a native Float16Array, older ones as 16-bit words; the memory is the same. */
function halfWords(data: OrtTensor['data']): Uint16Array {
  if (!ArrayBuffer.isView(data)) throw new TypeError('float16 data is not a typed array');
  return new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2);
}
