import type { DiffusionParts, ImageSize } from '../checkpoint/diffusion-parts.js';
import { EXTRA_CHANNELS, type Conditioning } from '../decoder/denoiser.js';
import type { Guidance } from '../decoder/guided-prediction.js';
import type { PipelineRun } from '../progress/pipeline-run.js';
import { repeatBatch } from '../tensor/batch.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';

/** Middle grey, 0 in the networks' range, is what inpainting networks were shown under their masks. */
export const BLANK = 128;

/**
 * Shows an inpainting network what is drawn anew.
 * @param cells 1 for each latent cell that is drawn anew, 0 for the others
 * @param masked float32 [batch, channels, height, width], latents of the frames with the masked part blank
 */
export function withMaskChannels(guidance: Guidance, cells: Float32Array, masked: FloatTensor): Guidance {
  const extra = { [EXTRA_CHANNELS]: maskChannels(cells, masked) };
  const withChannels = (half: Conditioning): Conditioning => ({ ...half, ...extra });
  return {
    scale: guidance.scale,
    conditional: withChannels(guidance.conditional),
    ...(guidance.unconditional === undefined ? {} : { unconditional: withChannels(guidance.unconditional) }),
  };
}

export interface BlankCanvas extends ImageSize {
  /** how many pictures are drawn */
  readonly imageCount: number;
}

/**
 * For drawing whole pictures: to an inpainting network they are blank ones that are masked all over. Other networks need
 * nothing, and get their guidance back as it was.
 */
export async function guideWholePicture(
  { takesMaskChannels, codec }: DiffusionParts,
  guidance: Guidance,
  { widthPx, heightPx, imageCount }: BlankCanvas,
  run: PipelineRun,
): Promise<Guidance> {
  if (takesMaskChannels !== true) return guidance;
  const blank = { widthPx, heightPx, data: new Uint8Array(widthPx * heightPx * 3).fill(BLANK) };
  const masked = await run.stage('encode-image', () => codec.encode(blank, run.calls));
  const cells = new Float32Array((widthPx / codec.downscale) * (heightPx / codec.downscale)).fill(1);
  return withMaskChannels(guidance, cells, repeatBatch(masked, imageCount));
}

/** The mask, then the masked latents, as in Stable Diffusion. @returns float32 [batch, 1 + channels, height, width] */
function maskChannels(cells: Float32Array, masked: FloatTensor): FloatTensor {
  const [batch = 0, channels = 0, height = 0, width = 0] = masked.dims;
  const itemLength = channels * height * width;
  const data = new Float32Array(batch * (cells.length + itemLength));
  for (let row = 0; row < batch; row += 1) {
    const offset = row * (cells.length + itemLength);
    data.set(cells, offset);
    data.set(masked.data.subarray(row * itemLength, (row + 1) * itemLength), offset + cells.length);
  }
  return floatTensor([batch, 1 + channels, height, width], data);
}
