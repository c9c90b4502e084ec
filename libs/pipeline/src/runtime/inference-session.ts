import type { Tensor, FloatTensor } from '../tensor/tensor.js';

/** What a loaded network says about one of its inputs. */
export interface TensorPort {
  readonly name: string;
  /** ONNX element type: float32, float16, int64, int32 … */
  readonly elementType: string;
  /** Number where the graph fixes a dimension, its symbolic name where it does not. */
  readonly dims: readonly (number | string)[];
}

/**
 * A network that can be run. Callers speak float32 and int64; an implementation converts to what the graph declares
 * (float16, int32, float ids) and back to float32.
 */
export interface InferenceSession {
  /** Name for messages, such as `denoiser`. */
  readonly name: string;
  readonly inputs: readonly TensorPort[];
  readonly outputs: readonly TensorPort[];
  /**
   * Runs the graph once. Inputs that it does not declare are an error, as are missing ones.
   * @param into tensors to write outputs into, which are then what it returns for them. It may return others all the same,
   *             as it does for outputs that have to be converted.
   * @throws InferenceError when the graph fails, or an output has another shape than the tensor for it
   */
  run(
    feeds: Readonly<Record<string, Tensor>>,
    into?: Readonly<Record<string, FloatTensor>>,
  ): Promise<Readonly<Record<string, FloatTensor>>>;
  release(): Promise<void>;
}
