import { describe, expect, it } from '@jest/globals';
import type { FaceHit, GrayImage, RgbImage } from '#pipeline';
import { maskSightOf } from './mask-sight.js';

const SIDE = 100;
const PICTURE: RgbImage = { widthPx: SIDE, heightPx: SIDE, data: new Uint8Array(SIDE * SIDE * 3) };
/** From (40, 10) to (60, 30). */
const FACE: FaceHit = { score: 0.9, photo: 0.9, leftPx: 40, topPx: 10, widthPx: 20, heightPx: 20 };

/** White in the rows from top to bottom, black elsewhere. */
function rows(top: number, bottom: number, sidePx = SIDE): GrayImage {
  const data = new Uint8Array(sidePx * sidePx).fill(255, top * sidePx, bottom * sidePx);
  return { widthPx: sidePx, heightPx: sidePx, data };
}

describe('what lies under a mask', () => {
  it('is a face where the mask covers most of it', () => {
    expect(maskSightOf(rows(0, 30), PICTURE, [FACE])).toEqual({ coveredShare: 0.3, covers: ['face'] });
    expect(maskSightOf(rows(0, 15), PICTURE, [FACE]).covers).toEqual([]);
  });

  it('is a body where the mask lies below a face', () => {
    expect(maskSightOf(rows(50, 90), PICTURE, [FACE])).toEqual({ coveredShare: 0.4, covers: ['body'] });
  });

  it('is both under a mask over everything, and neither where no face was found', () => {
    expect(maskSightOf(rows(0, SIDE), PICTURE, [FACE])).toEqual({
      coveredShare: 1,
      covers: ['face', 'body'],
    });
    expect(maskSightOf(rows(0, SIDE), PICTURE, []).covers).toEqual([]);
  });

  it('leaves out what the detector doubts', () => {
    expect(maskSightOf(rows(0, SIDE), PICTURE, [{ ...FACE, score: 0.4 }]).covers).toEqual([]);
  });

  it('is found by a mask of another size as well', () => {
    expect(maskSightOf(rows(0, 6, 20), PICTURE, [FACE])).toEqual({ coveredShare: 0.3, covers: ['face'] });
  });

  it('is nobody beside the mask, and no body below the edge of the picture', () => {
    const low = { ...FACE, topPx: 80 };
    expect(maskSightOf(rows(0, 60), PICTURE, [low]).covers).toEqual([]);
    expect(maskSightOf(rows(80, SIDE), PICTURE, [low]).covers).toEqual(['face']);
  });
});
