import type { RgbImage } from '../image/rgb-image.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import type { ScratchTensors } from '../tensor/scratch-tensors.js';
import { expectDims, type FloatTensor } from '../tensor/tensor.js';
import type { ImageCodec } from './image-codec.js';
import { imageToPixels, pixelsToImage } from './pixels.js';

export interface HouseImageCodecNetworks {
  readonly decoder: InferenceSession;
  /** opened when a picture is first encoded: text-to-image never needs it */
  readonly openEncoder: () => Promise<InferenceSession>;
  readonly scratch: ScratchTensors;
}

/** The house layout's autoencoder; its networks already speak the denoiser's scale. */
export class HouseImageCodec implements ImageCodec {
  readonly canEncode = true;

  constructor(
    private readonly networks: HouseImageCodecNetworks,
    readonly latentChannels: number,
    readonly downscale: number,
  ) {}

  async decode(latents: FloatTensor, calls: NetworkCalls): Promise<RgbImage> {
    const [, , height = 0, width = 0] = latents.dims;
    const { decoder, scratch } = this.networks;
    const dims = [1, 3, height * this.downscale, width * this.downscale];
    return scratch.lend(dims, async (into) => {
      const pixels = await calls.runFor('sample', decoder, { latents }, into);
      return pixelsToImage(expectDims('decoded pixels', pixels, dims));
    });
  }

  async encode(image: RgbImage, calls: NetworkCalls): Promise<FloatTensor> {
    const encoder = await this.networks.openEncoder();
    const latents = await calls.runFor('latents', encoder, { sample: imageToPixels(image) });
    return expectDims('latents', latents, [
      1,
      this.latentChannels,
      image.heightPx / this.downscale,
      image.widthPx / this.downscale,
    ]);
  }
}
