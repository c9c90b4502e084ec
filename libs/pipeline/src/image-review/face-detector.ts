import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import { type FloatTensor, floatTensor } from '../tensor/tensor.js';
import { type PlacedCrop, reviewCrops } from './review-crops.js';

/** Side of the square that the network takes; the picture sits in its upper left corner, black around it. */
const INPUT_SIDE_PX = 512;
/** Below this a hit is noise; where between here and 1 a hit matters is the policy's choice. */
const LOWEST_SCORE = 0.3;
/** Two boxes that share more than this of their union are the same face. */
const SAME_FACE_OVERLAP = 0.5;

interface Box {
  readonly score: number;
  /** Shares of the square's side as the network gives them, pixels of the picture after that. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A face that the detector suspects, in pixels of the picture. */
export interface SuspectedFace {
  /** Confidence, 0.3 to 1. */
  readonly score: number;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Finds faces (SSD MobileNetV1 of the face-api package). It does not tell photographs from drawings, and below about
 * 128 px a side it misses most faces: run it on the full-size picture.
 */
export class FaceDetector {
  constructor(private readonly session: InferenceSession) {}

  /** Faces on the whole picture and, where the network would see it shrunk, on its crops. Best first. */
  async detect(image: RgbImage): Promise<SuspectedFace[]> {
    const isShrunk = Math.max(image.widthPx, image.heightPx) > INPUT_SIDE_PX;
    const whole: PlacedCrop = { image, leftPx: 0, topPx: 0 };
    const boxes: Box[] = [];
    for (const part of [whole, ...(isShrunk ? reviewCrops(image) : [])])
      boxes.push(...(await this.boxes(part)));
    return withoutRepeats(boxes.sort((a, b) => b.score - a.score)).map(toFace);
  }

  private async boxes({ image, leftPx, topPx }: PlacedCrop): Promise<Box[]> {
    const scale = INPUT_SIDE_PX / Math.max(image.widthPx, image.heightPx);
    const { boxes, scores } = await this.session.run({ image: await toSquare(image, scale) });
    if (boxes === undefined || scores === undefined) return [];
    const sidePx = INPUT_SIDE_PX / scale;
    return toBoxes(boxes, scores).map(({ score, top, left, bottom, right }) => ({
      score,
      top: topPx + top * sidePx,
      left: leftPx + left * sidePx,
      bottom: topPx + bottom * sidePx,
      right: leftPx + right * sidePx,
    }));
  }
}

/** @returns float32 [1, 512, 512, 3] in 0 … 255 */
async function toSquare(image: RgbImage, scale: number): Promise<FloatTensor> {
  const widthPx = Math.max(1, Math.round(image.widthPx * scale));
  const heightPx = Math.max(1, Math.round(image.heightPx * scale));
  const scaled = await resample(image, widthPx, heightPx);
  const data = new Float32Array(INPUT_SIDE_PX * INPUT_SIDE_PX * 3);
  for (let row = 0; row < heightPx; row += 1) {
    data.set(scaled.data.subarray(row * widthPx * 3, (row + 1) * widthPx * 3), row * INPUT_SIDE_PX * 3);
  }
  return floatTensor([1, INPUT_SIDE_PX, INPUT_SIDE_PX, 3], data);
}

function toBoxes(boxes: FloatTensor, scores: FloatTensor): Box[] {
  const found: Box[] = [];
  for (const [index, score] of scores.data.entries()) {
    if (score < LOWEST_SCORE) continue;
    const [top = 0, left = 0, bottom = 0, right = 0] = boxes.data.subarray(index * 4, index * 4 + 4);
    found.push({ score, top, left, bottom, right });
  }
  return found;
}

/** Non-maximum suppression over boxes sorted by score. */
function withoutRepeats(sorted: readonly Box[]): Box[] {
  const kept: Box[] = [];
  for (const box of sorted) {
    if (kept.every((other) => overlap(box, other) <= SAME_FACE_OVERLAP)) kept.push(box);
  }
  return kept;
}

/** Intersection over union. */
function overlap(a: Box, b: Box): number {
  const height = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const width = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));
  const shared = height * width;
  const area = (box: Box): number => (box.bottom - box.top) * (box.right - box.left);
  return shared / (area(a) + area(b) - shared);
}

function toFace({ score, top, left, bottom, right }: Box): SuspectedFace {
  return { score, leftPx: left, topPx: top, widthPx: right - left, heightPx: bottom - top };
}
