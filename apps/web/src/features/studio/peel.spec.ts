import { describe, expect, it } from '@jest/globals';
import { filmClipPath } from './peel.js';

describe('filmClipPath', () => {
  it('covers the whole tile before anything is done', () => {
    expect(filmClipPath(0)).toBe('polygon(0% 100%, 0% 0%, 100% 0%, 100% 0%, 100% 100%)');
  });

  it('covers the lower left half when half is done', () => {
    expect(filmClipPath(0.5)).toBe('polygon(0% 100%, 0% 0%, 0% 0%, 100% 100%, 100% 100%)');
  });

  it('covers nothing when all is done', () => {
    expect(filmClipPath(1)).toBe('polygon(0% 100%, 0% 100%, 0% 100%, 0% 100%, 0% 100%)');
  });

  it.each([-1, 2])('keeps %d within the tile', (fraction) => {
    expect(filmClipPath(fraction)).toBe(filmClipPath(fraction < 0 ? 0 : 1));
  });
});
