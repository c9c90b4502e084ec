import { describe, expect, it } from '@jest/globals';
import { resample } from './resample.js';

const grey = { widthPx: 8, heightPx: 8, data: new Uint8Array(192).fill(90) };

describe('resample', () => {
  it('gives the wanted size and keeps a flat colour flat', async () => {
    const larger = await resample(grey, 16, 24);
    expect(larger).toEqual({ widthPx: 16, heightPx: 24, data: new Uint8Array(16 * 24 * 3).fill(90) });
  });

  it('returns a picture of the wanted size untouched', async () => {
    expect(await resample(grey, 8, 8)).toBe(grey);
  });
});
