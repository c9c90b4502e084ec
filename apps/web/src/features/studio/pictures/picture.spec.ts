import { describe, expect, it } from '@jest/globals';
import { canEnlarge, canStartFrom, extendedSize, type Picture } from './picture.js';

const picture: Picture = { source: {}, url: '/images/1', widthPx: 256, heightPx: 128, prompt: '' };
const NONE = { topPx: 0, rightPx: 0, bottomPx: 0, leftPx: 0 };

describe('extending a picture', () => {
  it('adds the margins to its sides', () => {
    expect(extendedSize(picture, { topPx: 1, rightPx: 20, bottomPx: 3, leftPx: 40 })).toEqual({
      widthPx: 316,
      heightPx: 132,
      isPossible: true,
    });
  });

  it('is not possible when nothing is added or the result would be too large', () => {
    expect(extendedSize(picture, NONE).isPossible).toBe(false);
    expect(extendedSize(picture, { ...NONE, leftPx: 1793 }).isPossible).toBe(false);
    expect(extendedSize(picture, { ...NONE, leftPx: 1792 }).isPossible).toBe(true);
  });
});

describe('making something from a picture', () => {
  it('is offered up to 2048 pixels a side, as the api takes them', () => {
    expect(canStartFrom({ ...picture, heightPx: 2048 })).toBe(true);
    expect(canStartFrom({ ...picture, widthPx: 2049 })).toBe(false);
  });
});

describe('enlarging a picture', () => {
  it('is offered up to 1024 pixels a side', () => {
    expect(canEnlarge({ ...picture, widthPx: 1024 })).toBe(true);
    expect(canEnlarge({ ...picture, heightPx: 1025 })).toBe(false);
  });
});
