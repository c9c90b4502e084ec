import { describe, expect, it } from '@jest/globals';
import { PreviewPace } from './preview-pace.js';

describe('the pace of previews', () => {
  let nowMs = 0;
  const dueAt = (pace: PreviewPace, timesMs: readonly number[]): number[] =>
    timesMs.filter((timeMs) => {
      nowMs = timeMs;
      return pace.isDue();
    });
  const pace = (everyMs?: number): PreviewPace => new PreviewPace(everyMs, () => nowMs);

  it('lets the first step have one, and then one in a tenth of a second', () => {
    expect(dueAt(pace(), [3, 40, 102, 103, 190, 203, 500])).toEqual([3, 103, 203, 500]);
  });

  it('lets every step of a slow checkpoint have one', () => {
    expect(dueAt(pace(), [0, 900, 1_800])).toEqual([0, 900, 1_800]);
  });

  it('lets every step have one where that is asked for', () => {
    expect(dueAt(pace(0), [1, 1, 2])).toEqual([1, 1, 2]);
  });
});
