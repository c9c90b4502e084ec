import { describe, expect, it } from '@jest/globals';
import type { RgbImage } from '#pipeline';
import { encodePreviews, thin } from './previews.js';

/** Every pixel says where it stands: red is the column, green the row. */
function grid(widthPx: number, heightPx: number): RgbImage {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel += 1) {
    data.set([pixel % widthPx, Math.floor(pixel / widthPx), 0], pixel * 3);
  }
  return { widthPx, heightPx, data };
}

describe('a preview', () => {
  it('is a small PNG in a data URL', async () => {
    const [preview] = await encodePreviews([grid(16, 16)]);
    const [head, base64] = (preview ?? '').split(',');
    expect(head).toBe('data:image/png;base64');
    expect(
      Buffer.from(base64 ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(preview?.length).toBeLessThan(2_000);
  });

  it('is made for every picture, in order', async () => {
    const previews = await encodePreviews([grid(8, 8), grid(16, 8), grid(8, 8)]);
    expect(previews[0]).toBe(previews[2]);
    expect(previews[1]).not.toBe(previews[0]);
  });

  it('is left as it is up to 64 pixels', () => {
    const image = grid(64, 32);
    expect(thin(image)).toBe(image);
  });

  it('is thinned evenly above, and keeps its proportions', () => {
    const { widthPx, heightPx, data } = thin(grid(128, 64));
    expect([widthPx, heightPx, data.length]).toEqual([64, 32, 64 * 32 * 3]);
    expect([...data.subarray(0, 6)]).toEqual([0, 0, 0, 2, 0, 0]);
    expect([...data.subarray(64 * 3, 64 * 3 + 3)]).toEqual([0, 2, 0]);
  });

  it('never ends larger than 64 pixels when the sizes do not divide', () => {
    const { widthPx, heightPx } = thin(grid(129, 65));
    expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(64);
  });
});
