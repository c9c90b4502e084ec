import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import { expectDims, floatTensor } from '../tensor/tensor.js';
import type { NsfwShares } from './image-facts.js';
import { NETWORK_SIDE_PX, toUnitRange } from './network-input.js';
import { reviewCrops } from './review-crops.js';

/** Order of the network's outputs. */
const CLASSES = ['drawing', 'hentai', 'neutral', 'porn', 'sexy'] as const;

/** Sorts pictures into drawing, hentai, neutral, porn and sexy (MobileNetV2 of the nsfwjs package). */
export class NsfwClassifier {
  constructor(private readonly session: InferenceSession) {}

  /** Looks at the whole picture and at crops, since a small region drowns in the whole. */
  async classify(image: RgbImage): Promise<NsfwShares> {
    const whole = await this.shares(image);
    const crops: NsfwShares[] = [];
    for (const crop of reviewCrops(image)) crops.push(await this.shares(crop.image));
    const highest = (kind: 'hentai' | 'porn' | 'sexy'): number =>
      Math.max(whole[kind], ...crops.map((shares) => shares[kind]));
    return { ...whole, hentai: highest('hentai'), porn: highest('porn'), sexy: highest('sexy') };
  }

  private async shares(image: RgbImage): Promise<NsfwShares> {
    const input = toUnitRange(await resample(image, NETWORK_SIDE_PX, NETWORK_SIDE_PX));
    const { shares } = await this.session.run({ input });
    const { data } = expectDims('shares', shares ?? floatTensor([0], new Float32Array()), [
      1,
      CLASSES.length,
    ]);
    const [drawing = 0, hentai = 0, neutral = 0, porn = 0, sexy = 0] = data;
    return { drawing, hentai, neutral, porn, sexy };
  }
}
