import type { RgbImage } from '../image/rgb-image.js';
import { imageToPixels, pixelsToImage } from '../image-codec/pixels.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import { expectDims } from '../tensor/tensor.js';
import type { Upscaler } from './upscaler.js';

export interface OnnxUpscalerSettings {
  readonly scale: number;
  readonly tileSizePx: number;
  readonly overlapPx: number;
}

/** A network `sample` float32 [1, 3, h, w] in [-1, 1] to `sample` float32 [1, 3, scale * h, scale * w]. */
export class OnnxUpscaler implements Upscaler {
  readonly scale: number;
  readonly tileSizePx: number;
  readonly overlapPx: number;

  constructor(
    private readonly session: InferenceSession,
    settings: OnnxUpscalerSettings,
  ) {
    this.scale = settings.scale;
    this.tileSizePx = settings.tileSizePx;
    this.overlapPx = settings.overlapPx;
  }

  async enlarge(tile: RgbImage, calls: NetworkCalls): Promise<RgbImage> {
    const [output] = this.session.outputs;
    const pixels = await calls.runFor(output?.name ?? 'sample', this.session, {
      sample: imageToPixels(tile),
    });
    const dims = [1, 3, tile.heightPx * this.scale, tile.widthPx * this.scale];
    return pixelsToImage(expectDims('enlarged tile', pixels, dims));
  }
}
