import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extendCanvas, markKnown } from './canvas.js';
import { matchColours } from './colour-match.js';
import { cropImage, cropMask } from './crop.js';
import { editFrame } from './edit-frame.js';
import { latentMask } from './latent-mask.js';
import { frameSides, nextFrame, planFrames } from './next-frame.js';
import { boundsOf } from './rectangle.js';
import { scoreSeam } from './seam-score.js';

const grey = (widthPx: number, heightPx: number, value: number) => ({
  widthPx,
  heightPx,
  data: new Uint8Array(widthPx * heightPx * 3).fill(value),
});
const maskOf = (widthPx: number, data: number[]) => ({
  widthPx,
  heightPx: data.length / widthPx,
  data: Uint8Array.from(data),
});

describe('cropping', () => {
  it('mirrors the picture beyond its edges without repeating them', () => {
    const row = maskOf(3, [1, 2, 3]);
    expect(Array.from(cropMask(row, { left: -3, top: 0, width: 9, height: 1 }).data)).toEqual([
      2, 3, 2, 1, 2, 3, 2, 1, 2,
    ]);
  });

  it('keeps colours together', () => {
    const image = { widthPx: 2, heightPx: 1, data: Uint8Array.of(1, 2, 3, 4, 5, 6) };
    expect(Array.from(cropImage(image, { left: 1, top: 0, width: 1, height: 1 }).data)).toEqual([4, 5, 6]);
  });
});

describe('bounds of a mask', () => {
  it('go around everything above 0', () => {
    expect(boundsOf(maskOf(4, [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 9, 0]))).toEqual({
      left: 1,
      top: 1,
      width: 2,
      height: 2,
    });
  });

  it('are undefined for an empty mask', () => {
    expect(boundsOf(maskOf(2, [0, 0]))).toBeUndefined();
  });
});

describe('the frame of an edit', () => {
  const side = fc.integer({ min: 16, max: 2048 });
  const picture = fc.record({ widthPx: side, heightPx: side, x: fc.nat(), y: fc.nat(), w: side, h: side });

  it('is a square around the bounds, inside the picture wherever it fits', () => {
    fc.assert(
      fc.property(picture, ({ widthPx, heightPx, x, y, w, h }) => {
        const [left, top] = [x % widthPx, y % heightPx];
        const bounds = {
          left,
          top,
          width: 1 + (w % (widthPx - left)),
          height: 1 + (h % (heightPx - top)),
        };
        const frame = editFrame({ picture: { widthPx, heightPx }, bounds, nativeSizePx: 128 });
        expect(frame.width).toBe(frame.height);
        expect(frame.left).toBeLessThanOrEqual(bounds.left);
        expect(frame.top).toBeLessThanOrEqual(bounds.top);
        expect(frame.left + frame.width).toBeGreaterThanOrEqual(bounds.left + bounds.width);
        expect(frame.top + frame.height).toBeGreaterThanOrEqual(bounds.top + bounds.height);
        if (frame.width <= widthPx) expect(frame.left).toBeGreaterThanOrEqual(0);
        if (frame.width <= widthPx) expect(frame.left + frame.width).toBeLessThanOrEqual(widthPx);
      }),
    );
  });

  it('is the whole of a picture that is not much larger than what the networks draw', () => {
    const bounds = { left: 200, top: 10, width: 20, height: 20 };
    const picture = { widthPx: 256, heightPx: 256 };
    expect(editFrame({ picture, bounds, nativeSizePx: 128 })).toEqual({
      left: 0,
      top: 0,
      width: 256,
      height: 256,
    });
  });
});

describe('a canvas', () => {
  const extension = { leftPx: 40, rightPx: 0, topPx: 8, bottomPx: 0 };

  it('holds the picture in its place and the mirror image beyond', () => {
    const picture = grey(32, 32, 9);
    const { image, unknown, given } = extendCanvas(picture, extension);
    expect([image.widthPx, image.heightPx]).toEqual([72, 40]);
    expect(cropImage(image, given)).toEqual(picture);
    expect(boundsOf(cropMask(unknown, given))).toBeUndefined();
    expect(unknown.data.filter((value) => value === 255)).toHaveLength(72 * 40 - 32 * 32);
  });

  it('is finished frame by frame, each continuing what is known', () => {
    const extensions = fc.record({
      leftPx: fc.nat(120),
      rightPx: fc.nat(120),
      topPx: fc.nat(120),
      bottomPx: fc.nat(120),
    });
    fc.assert(
      fc.property(extensions, fc.constantFrom(32, 64, 100), (extended, nativeSizePx) => {
        const { given, ...canvas } = extendCanvas(grey(32, 48, 0), extended);
        let { unknown } = canvas;
        const sides = frameSides({ given, canvas: unknown, nativeSizePx });
        for (const frame of planFrames(unknown, sides)) {
          const seen = cropMask(unknown, frame).data;
          expect(seen.some((value) => value === 0)).toBe(true);
          unknown = markKnown(unknown, frame);
        }
        expect(boundsOf(unknown)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});

describe('the frames of an extension', () => {
  const framesOf = (widthPx: number, heightPx: number, extension: object, nativeSizePx: number) => {
    const sides = { leftPx: 0, rightPx: 0, topPx: 0, bottomPx: 0, ...extension };
    const { given, unknown } = extendCanvas(grey(widthPx, heightPx, 0), sides);
    return planFrames(unknown, frameSides({ given, canvas: unknown, nativeSizePx }));
  };

  it('are as large as the given picture where the networks draw no larger', () => {
    const frames = framesOf(256, 320, { rightPx: 100 }, 128);
    expect(frames.map(({ width }) => width)).toEqual(frames.map(() => 256));
  });

  it('are few even for a strip: the more is known, the larger they are', () => {
    const frames = framesOf(40, 700, { rightPx: 300 }, 256);
    expect(frames.length).toBeLessThan(30);
    expect(Math.max(...frames.map(({ width }) => width))).toBe(256);
  });

  it('stay a bounded number for the smallest picture and the largest extension', () => {
    const everywhere = { leftPx: 1000, rightPx: 1000, topPx: 1000, bottomPx: 1000 };
    expect(framesOf(16, 16, everywhere, 256).length).toBeLessThan(200);
  });

  it('end where nothing is unknown', () => {
    const known = { widthPx: 32, heightPx: 32, data: new Uint8Array(32 * 32) };
    expect(nextFrame(known, [32])).toBeUndefined();
  });
});

describe('matching colours', () => {
  it('takes away a tint that is seen where the original is kept', () => {
    const mask = maskOf(2, [0, 255]);
    expect(matchColours(grey(2, 1, 110), grey(2, 1, 100), mask)).toEqual(grey(2, 1, 100));
  });

  it('leaves a frame of which nothing is kept', () => {
    expect(matchColours(grey(1, 1, 110), grey(1, 1, 10), maskOf(1, [255]))).toEqual(grey(1, 1, 110));
  });

  it('does not turn one picture into another: large differences are no tint', () => {
    const [value] = matchColours(grey(2, 1, 250), grey(2, 1, 0), maskOf(2, [0, 255])).data;
    expect(value).toBe(250 - 24);
  });
});

describe('latent mask', () => {
  it('marks every cell that a masked pixel touches', () => {
    const mask = maskOf(4, [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(Array.from(latentMask(mask, 2))).toEqual([0, 1, 0, 0]);
  });
});

describe('seam score', () => {
  const given = { left: 16, top: 0, width: 16, height: 16 };
  const halves = (left: number, right: number) => {
    const image = grey(32, 16, left);
    for (let y = 0; y < 16; y += 1) image.data.fill(right, (y * 32 + 16) * 3, (y + 1) * 32 * 3);
    return image;
  };

  it('is 0 for a picture without an edge', () => {
    expect(scoreSeam(grey(32, 16, 80), given)).toEqual({ gradientJump: 0, colourShift: 0, score: 0 });
  });

  it('counts a hard edge in full', () => {
    expect(scoreSeam(halves(0, 255), given)).toEqual({ gradientJump: 1, colourShift: 1, score: 1 });
  });

  it('grows with the step across the edge', () => {
    const score = (step: number) => scoreSeam(halves(100, 100 + step), given).score;
    expect(score(10)).toBeLessThan(score(40));
  });

  it('sees no jump where the picture is as rough on both sides of the edge', () => {
    const stripes = grey(32, 16, 0);
    stripes.data.forEach((_, index) => (stripes.data[index] = Math.floor(index / 3) % 2 === 0 ? 0 : 200));
    expect(scoreSeam(stripes, given).gradientJump).toBe(0);
  });
});
