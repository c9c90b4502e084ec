import { describe, expect, it } from '@jest/globals';
import { crop, reviewCrops } from './review-crops.js';

/** Red counts columns, green counts rows. */
function coordinates(widthPx: number, heightPx: number) {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel += 1) {
    data[pixel * 3] = pixel % widthPx;
    data[pixel * 3 + 1] = Math.floor(pixel / widthPx);
  }
  return { widthPx, heightPx, data };
}

describe('crop', () => {
  it('copies exactly the pixels of the box', () => {
    const box = crop(coordinates(10, 8), { leftPx: 3, topPx: 2, widthPx: 2, heightPx: 2 });
    expect([...box.data]).toEqual([3, 2, 0, 4, 2, 0, 3, 3, 0, 4, 3, 0]);
  });
});

describe('reviewCrops', () => {
  it('covers all four corners and the middle of a large picture', () => {
    const crops = reviewCrops(coordinates(345, 345));
    expect(crops.map(({ image }) => [image.data[0], image.data[1], image.widthPx])).toEqual([
      [0, 0, 230],
      [115, 0, 230],
      [0, 115, 230],
      [115, 115, 230],
      [57, 57, 230],
    ]);
  });

  it('tells where each crop lies', () => {
    for (const { image, leftPx, topPx } of reviewCrops(coordinates(345, 345)))
      expect([image.data[0], image.data[1]]).toEqual([leftPx, topPx]);
  });

  it('leaves small pictures whole', () => {
    expect(reviewCrops(coordinates(256, 256))).toEqual([]);
  });
});
