import type { NetworkCalls } from '../runtime/network-calls.js';
import type { FloatTensor } from '../tensor/tensor.js';

/** What a denoiser is told besides latents and timestep, by the name of its input; every tensor is [batch, ...]. */
export type Conditioning = Readonly<Record<string, FloatTensor>>;

/**
 * Conditioning of this name is no input of the network: its channels are appended to the latents. float32 [batch, extra
 * channels, height, width]; only for checkpoints that take it.
 */
export const EXTRA_CHANNELS = 'extra_channels';

export interface DenoiserInput {
  /** float32 [batch, channels, height, width], as scaled by the scheduler */
  readonly latents: FloatTensor;
  /** in the scheduler's unit */
  readonly timestep: number;
  readonly conditioning: Conditioning;
  /** where to write the prediction; shaped like the latents */
  readonly into?: FloatTensor | undefined;
}

/** The network that the scheduler drives (the U-Net). */
export interface Denoiser {
  /**
   * One forward pass over the batch.
   * @returns noise, velocity or sample, as the checkpoint was trained; float32 [batch, channels, height, width], either
   *          `into` or a tensor that nobody else holds
   */
  predict(input: DenoiserInput, calls: NetworkCalls): Promise<FloatTensor>;
}
