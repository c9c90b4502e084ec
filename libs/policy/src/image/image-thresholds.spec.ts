import { describe, expect, it } from '@jest/globals';
import { FRISKET_COSTS } from '../packs/frisket-costs.js';
import { createPolicy } from '../policy.js';
import type { CostModel } from '../thresholds/cost-model.js';
import { imageThresholdsFor } from './image-thresholds.js';

const SHIPPED = FRISKET_COSTS.missedImageMinutes;
const thresholdsOf = (changes: Partial<CostModel>) =>
  imageThresholdsFor({ ...FRISKET_COSTS, ...changes }, SHIPPED);
const withMissed = (changes: Partial<typeof SHIPPED>) =>
  thresholdsOf({ missedImageMinutes: { ...SHIPPED, ...changes } });

describe('thresholds for pictures', () => {
  it.each(['explicit_picture', 'suggestive_picture', 'photographed_face'] as const)(
    'hold %s earlier when missing one costs more, and count it together with words earlier still',
    (signal) => {
      const before = thresholdsOf({})[signal];
      const after = withMissed({ [signal]: SHIPPED[signal] * 3 })[signal];
      expect(after.holdFrom).toBeLessThan(before.holdFrom);
      expect(after.togetherFrom).toBeLessThan(before.togetherFrom);
      expect(before.togetherFrom).toBeLessThan(before.holdFrom);
    },
  );

  it('hold later when a look costs more', () => {
    expect(thresholdsOf({ reviewMinutes: 2 }).explicit_picture.holdFrom).toBeGreaterThan(
      thresholdsOf({}).explicit_picture.holdFrom,
    );
  });

  it('refuse later when a wrong refusal costs more', () => {
    expect(thresholdsOf({ wrongRefusalMinutes: 40 }).explicit_picture.blockFrom).toBeGreaterThan(
      thresholdsOf({}).explicit_picture.blockFrom,
    );
  });

  it('leave the other signals alone when the cost of one changes', () => {
    const { suggestive_picture, explicit_picture } = withMissed({ photographed_face: 160 });
    expect({ suggestive_picture, explicit_picture }).toEqual({
      suggestive_picture: thresholdsOf({}).suggestive_picture,
      explicit_picture: thresholdsOf({}).explicit_picture,
    });
  });

  it('change what a policy does, and its version', () => {
    const face = { faces: [{ score: 0.5, photo: 0.5, sizePx: 200 }] };
    const careful = { ...FRISKET_COSTS, missedImageMinutes: { ...SHIPPED, photographed_face: 40 } };
    const [before, after] = [createPolicy(), createPolicy({ costs: careful })];
    expect([before.reviewImage(face).outcome, after.reviewImage(face).outcome]).toEqual(['allow', 'hold']);
    expect(after.version).not.toBe(before.version);
  });

  it('are the shipped ones for a version stored before pictures had costs', () => {
    const { missedImageMinutes: _, ...stored } = FRISKET_COSTS;
    expect(imageThresholdsFor(stored, SHIPPED)).toEqual(thresholdsOf({}));
  });
});
