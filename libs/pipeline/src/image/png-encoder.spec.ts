import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { encodePng } from './png-encoder.js';

const image = { widthPx: 8, heightPx: 4, data: Uint8Array.from({ length: 96 }, (_, index) => index * 2) };

describe('encodePng', () => {
  it('keeps every pixel', async () => {
    const { data, info } = await sharp(await encodePng(image))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([8, 4, 3]);
    expect(new Uint8Array(data)).toEqual(image.data);
  });

  it('gives the same bytes for the same picture', async () => {
    expect(await encodePng(image)).toEqual(await encodePng(image));
  });

  it('says nothing about how the picture was made unless it is told to', async () => {
    const png = Buffer.from(await encodePng(image));
    expect(png.includes('iTXt') || png.includes('tEXt')).toBe(false);
  });

  it('writes text that readers of PNG find', async () => {
    const png = await encodePng(image, { text: { Software: 'Frisket', Title: 'Straße 🎨' } });
    expect((await sharp(png).metadata()).comments).toEqual([
      { keyword: 'Software', text: 'Frisket' },
      { keyword: 'Title', text: 'Straße 🎨' },
    ]);
  });

  it('refuses a keyword that PNG does not allow', async () => {
    await expect(encodePng(image, { text: { '': 'x' } })).rejects.toThrow(RangeError);
  });
});
