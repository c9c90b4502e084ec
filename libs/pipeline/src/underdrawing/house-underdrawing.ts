import type { Conditioning } from '../decoder/denoiser.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import { expectDims, type FloatTensor } from '../tensor/tensor.js';

/** Name of the network's output and of the denoiser's input that takes it. */
export const UNDERDRAWING = 'underdrawing';

/**
 * The house layout's optional network that lays a picture out before noise is taken away: the latents that words and image
 * embedding promise, on which the denoiser then works.
 */
export class HouseUnderdrawing {
  /** @param latentDims channels, height and width of one picture's latents */
  constructor(
    private readonly session: InferenceSession,
    private readonly latentDims: readonly number[],
  ) {}

  /**
   * One network call for the whole batch.
   * @param conditioning what the denoiser is told: words, their mask and an image embedding, one row per picture
   * @returns float32 [b, channels, height, width], on the scale of the denoiser's latents
   * @throws GenerationAbortedError, InferenceError, TensorShapeError
   */
  async draw(conditioning: Conditioning, calls: NetworkCalls): Promise<FloatTensor> {
    const drawn = await calls.runFor(UNDERDRAWING, this.session, conditioning);
    const batch = conditioning.image_embedding?.dims[0] ?? 0;
    return expectDims(UNDERDRAWING, drawn, [batch, ...this.latentDims]);
  }
}
