import type { DiffusionParts, ImageBatch } from '../checkpoint/diffusion-parts.js';
import type { Guidance } from '../decoder/guided-prediction.js';
import type { GrayImage } from '../image/gray-image.js';
import { resample } from '../image/resample.js';
import { resampleMask } from '../image/resample-mask.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { PipelineRun } from '../progress/pipeline-run.js';
import type { SamplingRun } from '../schedulers/scheduler.js';
import { matchColours } from './colour-match.js';
import { composite } from './composite.js';
import { cropImage, cropMask } from './crop.js';
import type { Rectangle } from './rectangle.js';
import { repaintFrames } from './repaint-frames.js';

export interface RepaintPictureInput extends ImageBatch {
  /** one per picture to draw, all of one size; may be one and the same */
  readonly pictures: readonly RgbImage[];
  /** as large as the pictures: how much of the drawn pixel is taken; 0 keeps the picture's bytes */
  readonly weights: GrayImage;
  /** the square to draw in */
  readonly frame: Rectangle;
  /** side of the squares that the networks draw */
  readonly nativeSizePx: number;
  readonly guidance: Guidance;
  readonly samplingRun: SamplingRun;
}

/** Cuts a frame out of each picture, draws its masked part anew at the networks' size, and lays it back under the mask. */
export async function repaintPictures(
  parts: DiffusionParts,
  input: RepaintPictureInput,
  run: PipelineRun,
): Promise<RgbImage[]> {
  const { frame, nativeSizePx, pictures } = input;
  const frameWeights = cropMask(input.weights, frame);
  const crops = await cropEach(pictures, frame, nativeSizePx);
  const mask = await resampleMask(frameWeights, nativeSizePx, nativeSizePx);
  const painted = await repaintFrames(parts, { ...input, frames: crops, mask }, run);
  return Promise.all(
    painted.map(async (image, row) => {
      const picture = pictures[row] ?? image;
      const full = await resample(image, frame.width, frame.height);
      const matched = matchColours(full, cropImage(picture, frame), frameWeights);
      return composite(picture, matched, frame, input.weights);
    }),
  );
}

/** Pictures that are one and the same stay so, which spares encoding them again. */
async function cropEach(
  pictures: readonly RgbImage[],
  frame: Rectangle,
  sizePx: number,
): Promise<RgbImage[]> {
  const cropped = new Map<RgbImage, RgbImage>();
  for (const picture of new Set(pictures)) {
    cropped.set(picture, await resample(cropImage(picture, frame), sizePx, sizePx));
  }
  return pictures.map((picture) => cropped.get(picture) ?? picture);
}
