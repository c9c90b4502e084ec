import type { DiffusionParts, ImageBatch } from '../checkpoint/diffusion-parts.js';
import type { Guidance } from '../decoder/guided-prediction.js';
import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';
import { drawImages, initialLatents } from '../drawing/draw-images.js';
import type { PipelineRun } from '../progress/pipeline-run.js';
import type { SamplingRun } from '../schedulers/scheduler.js';
import { concatBatch, repeatBatch } from '../tensor/batch.js';
import { NOISE_STREAMS, seededNoise } from '../tensor/seeded-noise.js';
import type { FloatTensor } from '../tensor/tensor.js';
import { latentMask } from './latent-mask.js';
import { BLANK, withMaskChannels } from './mask-channels.js';

export interface RepaintInput extends ImageBatch {
  /** one frame per picture, all of the size that the networks draw */
  readonly frames: readonly RgbImage[];
  /** of the same size: above 0 is drawn anew */
  readonly mask: GrayImage;
  readonly guidance: Guidance;
  readonly samplingRun: SamplingRun;
}

/**
 * Draws the masked part of each frame anew. Plain networks are held to the rest by putting its noised latents back after
 * every step (Lugmayr et al. 2022, section 4.1, without resampling); inpainting networks see it as extra channels.
 * @returns whole frames; outside the mask they are the codec's approximation and are for the caller to throw away
 */
export async function repaintFrames(
  parts: DiffusionParts,
  input: RepaintInput,
  run: PipelineRun,
): Promise<RgbImage[]> {
  return parts.takesMaskChannels === true
    ? repaintWithMaskChannels(parts, input, run)
    : repaintByBlending(parts, input, run);
}

async function repaintByBlending(
  parts: DiffusionParts,
  input: RepaintInput,
  run: PipelineRun,
): Promise<RgbImage[]> {
  const { samplingRun, seed, imageIndexes } = input;
  const kept = await encodeFrames(parts, input.frames, run);
  const itemDims = kept.dims.slice(1);
  const noise = seededNoise({ seed, stream: NOISE_STREAMS.latents }, imageIndexes, itemDims).data;
  const cells = latentMask(input.mask, parts.codec.downscale);
  return drawImages(
    parts,
    {
      ...input,
      latents: initialLatents(input, itemDims, samplingRun),
      firstStep: 0,
      constrain: (latents, nextStep) =>
        blend(latents, samplingRun.addNoise(kept.data, noise, nextStep), cells),
    },
    run,
  );
}

/** Takes `fresh` in the cells that are drawn anew and `kept` elsewhere; the mask is the same for every channel. */
function blend(fresh: Float32Array, kept: Float32Array, cells: Float32Array): Float32Array {
  return fresh.map((value, index) => (cells[index % cells.length] === 1 ? value : (kept[index] ?? 0)));
}

/** The channels are the mask, then the latents of the frame with the masked part blanked, as in Stable Diffusion. */
async function repaintWithMaskChannels(
  parts: DiffusionParts,
  input: RepaintInput,
  run: PipelineRun,
): Promise<RgbImage[]> {
  const { frames, mask, guidance, samplingRun } = input;
  const masked = await encodeFrames(
    parts,
    frames.map((frame) => blankUnderMask(frame, mask)),
    run,
  );
  const cells = latentMask(mask, parts.codec.downscale);
  return drawImages(
    parts,
    {
      ...input,
      guidance: withMaskChannels(guidance, cells, masked),
      latents: initialLatents(input, masked.dims.slice(1), samplingRun),
      firstStep: 0,
    },
    run,
  );
}

function blankUnderMask(frame: RgbImage, mask: GrayImage): RgbImage {
  const data = frame.data.map((value, index) => (mask.data[Math.floor(index / 3)] === 0 ? value : BLANK));
  return { ...frame, data };
}

/** One encoder call per different frame: the pictures of one edit share theirs. */
function encodeFrames(
  { codec }: DiffusionParts,
  frames: readonly RgbImage[],
  run: PipelineRun,
): Promise<FloatTensor> {
  return run.stage('encode-image', async () => {
    const [first] = frames;
    if (first !== undefined && frames.every((frame) => frame === first)) {
      return repeatBatch(await codec.encode(first, run.calls), frames.length);
    }
    const rows: FloatTensor[] = [];
    for (const frame of frames) rows.push(await codec.encode(frame, run.calls));
    return concatBatch(rows);
  });
}
