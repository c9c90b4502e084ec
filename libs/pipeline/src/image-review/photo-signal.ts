import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import { expectDims, floatTensor } from '../tensor/tensor.js';
import type { SuspectedFace } from './face-detector.js';
import { NETWORK_SIDE_PX, toUnitRange } from './network-input.js';
import { crop } from './review-crops.js';

/** How far the square around a face reaches, in sides of the face: hair and some background tell a photograph. */
const REACH = 1.6;

/**
 * Tells photographs of faces from drawings: a linear output on the last features of the nsfw network, taught by
 * training/safety/train_photo_head.py on recompressed crops. A flatness rule does not survive compression.
 */
export class PhotoSignal {
  constructor(private readonly session: InferenceSession) {}

  /** Probability, 0 to 1, that the square around a face is part of a photograph. */
  async around(image: RgbImage, face: SuspectedFace): Promise<number> {
    const square = crop(image, boxAround(image, face));
    const input = toUnitRange(await resample(square, NETWORK_SIDE_PX, NETWORK_SIDE_PX));
    const { photo } = await this.session.run({ input });
    const { data } = expectDims('photo', photo ?? floatTensor([0], new Float32Array()), [1, 1]);
    return data[0] ?? 0;
  }
}

function boxAround({ widthPx, heightPx }: RgbImage, face: SuspectedFace) {
  const reach = (Math.max(face.widthPx, face.heightPx) * REACH) / 2;
  const clamp = (value: number, high: number): number => Math.min(high, Math.max(0, Math.round(value)));
  const leftPx = clamp(face.leftPx + face.widthPx / 2 - reach, widthPx - 1);
  const topPx = clamp(face.topPx + face.heightPx / 2 - reach, heightPx - 1);
  const right = clamp(face.leftPx + face.widthPx / 2 + reach, widthPx);
  const bottom = clamp(face.topPx + face.heightPx / 2 + reach, heightPx);
  return { leftPx, topPx, widthPx: Math.max(1, right - leftPx), heightPx: Math.max(1, bottom - topPx) };
}
