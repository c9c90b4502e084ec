import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { extendCanvas, markKnown } from '../editing/canvas.js';
import { featherMask } from '../editing/feather.js';
import { frameSides, planFrames } from '../editing/next-frame.js';
import type { Rectangle } from '../editing/rectangle.js';
import { repaintPictures } from '../editing/repaint-picture.js';
import { scoreSeam, type SeamScore } from '../editing/seam-score.js';
import type { GrayImage } from '../image/gray-image.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { RunOptions } from '../progress/pipeline-progress.js';
import { PipelineRun } from '../progress/pipeline-run.js';
import { IMAGE_LIMITS } from '../request/image-limits.js';
import type { OutpaintingRequest } from '../request/image-requests.js';
import { parseOutpaintingRequest } from '../request/parse-image-requests.js';
import { refuse, requireImage, requireValid } from './check-request.js';
import { FEATHER_PX, requireCodecEncoder } from './inpainting.pipeline.js';
import type { GeneratedImage, PipelineResult } from './pipeline-result.js';

export interface OutpaintingInput extends OutpaintingRequest {
  readonly image: RgbImage;
}

export interface OutpaintedImage extends GeneratedImage {
  readonly seam: SeamScore;
}

export interface OutpaintingResult extends PipelineResult {
  /** least visible seam first; `index` is the candidate's place before ranking */
  readonly images: readonly OutpaintedImage[];
}

export interface OutpaintingPipeline {
  /**
   * Continues a picture beyond its edges, frame by overlapping frame, several candidates at once. The given picture keeps
   * its bytes but for a band of `FEATHER_PX` along the extended edges.
   * @throws InvalidGenerationRequestError, GenerationAbortedError, InferenceError
   */
  run(input: OutpaintingInput, options?: RunOptions): Promise<OutpaintingResult>;
}

export function createOutpaintingPipeline(checkpoint: Checkpoint): OutpaintingPipeline {
  return { run: (input, options = {}) => runOutpainting(checkpoint, input, options) };
}

async function runOutpainting(
  checkpoint: Checkpoint,
  input: OutpaintingInput,
  options: RunOptions,
): Promise<OutpaintingResult> {
  const request = requireValid(parseOutpaintingRequest(input));
  requireImage('image', input.image);
  requireCodecEncoder(checkpoint.parts.codec.canEncode);
  const canvas = extendCanvas(input.image, request);
  requireCanvasSize(canvas.image);

  const run = new PipelineRun(options);
  const candidates = await extendAll(checkpoint, request, canvas, run);
  const images = candidates
    .map((image, index) => ({ index, seed: request.seed, image, seam: scoreSeam(image, canvas.given) }))
    .sort((a, b) => a.seam.score - b.seam.score || a.index - b.index);
  return { images, timings: run.timings() };
}

/** Draws frame after frame until nothing on the canvas is unknown; all candidates share a frame's batch. */
async function extendAll(
  { parts, nativeSizePx }: Checkpoint,
  request: OutpaintingRequest,
  canvas: { readonly image: RgbImage; readonly unknown: GrayImage; readonly given: Rectangle },
  run: PipelineRun,
): Promise<readonly RgbImage[]> {
  const { seed, imageCount } = request;
  const candidateIndexes = Array.from({ length: imageCount }, (_, index) => index);
  let pictures: readonly RgbImage[] = candidateIndexes.map(() => canvas.image);
  let { unknown } = canvas;
  const frames = planFrames(unknown, frameSides({ given: canvas.given, canvas: unknown, nativeSizePx }));
  for (const [frameNumber, frame] of frames.entries()) {
    run.enterFrame({ number: frameNumber + 1, total: frames.length });
    // Each frame of each candidate has noise of its own.
    const imageIndexes = candidateIndexes.map((index) => frameNumber * imageCount + index);
    const guidance = await parts.guideByText(
      { ...request, negativePrompt: request.negativePrompt ?? '', imageIndexes },
      run,
    );
    pictures = await repaintPictures(
      parts,
      {
        seed,
        imageIndexes,
        pictures,
        weights: within(featherMask(unknown, FEATHER_PX), frame),
        frame,
        nativeSizePx,
        guidance,
        samplingRun: parts.scheduler.start(request.steps),
      },
      run,
    );
    unknown = markKnown(unknown, frame);
  }
  return pictures;
}

/** Only what lies in the frame: the rest of the canvas waits for its own. */
function within(weights: GrayImage, { left, top, width, height }: Rectangle): GrayImage {
  const data = new Uint8Array(weights.data.length);
  for (let y = top; y < top + height; y += 1) {
    const start = y * weights.widthPx + left;
    data.set(weights.data.subarray(start, start + width), start);
  }
  return { ...weights, data };
}

function requireCanvasSize({ widthPx, heightPx }: RgbImage): void {
  const { max } = IMAGE_LIMITS.sidePx;
  if (Math.max(widthPx, heightPx) <= max) return;
  refuse(
    'image',
    'OUT_OF_RANGE',
    `The extended picture would be ${widthPx} x ${heightPx}; at most ${max} pixels are possible.`,
  );
}
