import { InferenceError } from '../errors.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import { allFinite } from '../tensor/all-finite.js';
import type { ScratchTensors } from '../tensor/scratch-tensors.js';
import { expectDims, floatTensor, type FloatTensor } from '../tensor/tensor.js';
import type { ImageCodec } from './image-codec.js';
import { imageToPixels, pixelsToImage } from './pixels.js';

export interface StandardImageCodecSetup {
  readonly decoder: InferenceSession;
  /** opened when a picture is first encoded; absent in checkpoints that only draw */
  readonly openEncoder?: (() => Promise<InferenceSession>) | undefined;
  readonly latentChannels: number;
  readonly downscale: number;
  readonly scalingFactor: number;
  readonly shiftFactor: number;
  readonly scratch: ScratchTensors;
}

/** The VAE of the diffusers and optimum layouts, whose latents are scaled on their way to the denoiser. */
export class StandardImageCodec implements ImageCodec {
  readonly latentChannels: number;
  readonly downscale: number;
  readonly canEncode: boolean;

  constructor(private readonly setup: StandardImageCodecSetup) {
    this.latentChannels = setup.latentChannels;
    this.downscale = setup.downscale;
    this.canEncode = setup.openEncoder !== undefined;
  }

  async decode(latents: FloatTensor, calls: NetworkCalls): Promise<RgbImage> {
    const { decoder, scalingFactor, shiftFactor, scratch } = this.setup;
    const [, , height = 0, width = 0] = latents.dims;
    const unscaled = latents.data.map((value) => value / scalingFactor + shiftFactor);
    const latentSample = floatTensor(latents.dims, unscaled);
    const dims = [1, 3, height * this.downscale, width * this.downscale];
    return scratch.lend(dims, async (into) => {
      const pixels = await calls.runFor('sample', decoder, { latent_sample: latentSample }, into);
      if (!allFinite(pixels.data)) {
        throw new InferenceError(
          decoder.name,
          'its pixels are not finite numbers. Half-precision decoders overflow on some devices; use a float32 one there.',
        );
      }
      return pixelsToImage(expectDims('decoded pixels', pixels, dims));
    });
  }

  /**
   * The mean of what the encoder says, which makes encoding repeatable.
   * NOTE: encoders of the conversion script draw inside the graph, so their latents carry a little noise of their own.
   */
  async encode(image: RgbImage, calls: NetworkCalls): Promise<FloatTensor> {
    const { openEncoder, scalingFactor, shiftFactor } = this.setup;
    if (openEncoder === undefined) {
      throw new InferenceError(
        'image encoder (VAE)',
        'this checkpoint has none; it can only draw from words.',
      );
    }
    const encoder = await openEncoder();
    const outputs = await calls.run(encoder, { sample: imageToPixels(image) });
    const encoded = outputs['latent_parameters'] ?? outputs['latent_sample'];
    if (encoded === undefined) {
      throw new InferenceError(encoder.name, 'it has neither an output latent_parameters nor latent_sample.');
    }
    const dims = [1, this.latentChannels, image.heightPx / this.downscale, image.widthPx / this.downscale];
    const mean = encoded.data.subarray(
      0,
      dims.reduce((product, size) => product * size, 1),
    );
    return floatTensor(
      dims,
      mean.map((value) => (value - shiftFactor) * scalingFactor),
    );
  }
}
