import type { RgbImage } from '../image/rgb-image.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import type { FloatTensor } from '../tensor/tensor.js';

/** Turns latents into pixels and back (the VAE). */
export interface ImageCodec {
  /** Channels of a latent cell. */
  readonly latentChannels: number;
  /** Pixels along one side of a latent cell. */
  readonly downscale: number;
  /** False for checkpoints without an encoder, which cannot start from a given picture. */
  readonly canEncode: boolean;

  /** @param latents float32 [1, channels, height, width] in the denoiser's scale */
  decode(latents: FloatTensor, calls: NetworkCalls): Promise<RgbImage>;

  /**
   * @param image sides are multiples of `downscale`
   * @returns float32 [1, channels, height, width] in the denoiser's scale
   */
  encode(image: RgbImage, calls: NetworkCalls): Promise<FloatTensor>;
}
