import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { decodeImage } from './decode-image.js';
import { decodeMask } from './decode-mask.js';
import { encodePng } from './png-encoder.js';

/** 32 x 24: left half red, right half blue, so that turning it shows. */
const WIDTH = 32;
const HEIGHT = 24;
const PIXELS = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, index) => {
  const isLeft = Math.floor(index / 3) % WIDTH < WIDTH / 2;
  return index % 3 === (isLeft ? 0 : 2) ? 255 : 0;
});
const source = () => sharp(PIXELS, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });

async function decoded(bytes: Uint8Array) {
  const result = await decodeImage(bytes);
  if (!result.ok) throw new Error(`refused: ${result.message}`);
  return result;
}

const codeOf = async (bytes: Uint8Array) => {
  const result = await decodeImage(bytes);
  return result.ok ? 'ok' : result.code;
};

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

describe('decodeImage', () => {
  it.each(['png', 'webp', 'jpeg'] as const)('reads %s and keeps the colours', async (format) => {
    const { image, ...rest } = await decoded(
      await source().toFormat(format, { lossless: true, quality: 100 }).toBuffer(),
    );
    expect([rest.format, image.widthPx, image.heightPx]).toEqual([format, WIDTH, HEIGHT]);
    expect(image.data[0]).toBeGreaterThan(240);
    expect(image.data[2]).toBeLessThan(15);
  });

  it('turns the picture upright as its EXIF orientation says', async () => {
    const turned = await source().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer();
    const { image } = await decoded(turned);
    expect([image.widthPx, image.heightPx]).toEqual([HEIGHT, WIDTH]);
    expect([(image.data[0] ?? 0) > 200, (image.data.at(-1) ?? 0) > 200]).toEqual([true, true]);
  });

  it('leaves place, camera and every other word behind', async () => {
    const exif = { IFD0: { Artist: 'SECRET-NAME' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };
    const { image } = await decoded(await source().withExif(exif).jpeg().toBuffer());
    const written = Buffer.from(await encodePng(image));
    expect(written.includes('SECRET-NAME') || written.includes('eXIf')).toBe(false);
  });

  it('takes only the picture from a file that is a picture and an archive at once', async () => {
    const polyglot = Buffer.concat([
      await source().png().toBuffer(),
      Buffer.from('PK\u0003\u0004 <script>alert(1)</script>'),
    ]);
    const { image } = await decoded(polyglot);
    expect(image.data).toEqual(PIXELS);
    expect(Buffer.from(await encodePng(image)).includes('script')).toBe(false);
  });

  it('converts CMYK to RGB', async () => {
    const { image } = await decoded(await source().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer());
    expect(image.data).toHaveLength(WIDTH * HEIGHT * 3);
    expect(image.data[0]).toBeGreaterThan(150);
    expect(image.data[0]).toBeGreaterThan((image.data[2] ?? 255) + 60);
  });

  it('converts 16 bits a colour to 8', async () => {
    const { image } = await decoded(await source().toColourspace('rgb16').png().toBuffer());
    expect(image.data).toEqual(PIXELS);
  });

  it('converts grey and palettes to RGB', async () => {
    const grey = await decoded(await source().greyscale().png().toBuffer());
    const palette = await decoded(await source().png({ palette: true }).toBuffer());
    expect(grey.image.data[0]).toBe(grey.image.data[1]);
    expect(palette.image.data).toEqual(PIXELS);
  });

  it('lays transparency on white', async () => {
    const clear = await sharp({ create: { width: 16, height: 16, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    expect(new Set((await decoded(clear)).image.data)).toEqual(new Set([255]));
  });

  it('makes a long picture smaller, in proportion', async () => {
    const long = await sharp({ create: { width: 4096, height: 512, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const { image } = await decoded(long);
    expect([image.widthPx, image.heightPx]).toEqual([2048, 256]);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'EMPTY'],
    ['more than 20 MB', Buffer.alloc(20_000_001), 'TOO_LARGE'],
    ['text', Buffer.from('hello'), 'UNSUPPORTED_FORMAT'],
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>'),
      'UNSUPPORTED_FORMAT',
    ],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), 'UNSUPPORTED_FORMAT'],
    ['a PNG signature and nothing else', Buffer.from('89504e470d0a1a0a', 'hex'), 'DAMAGED'],
    ['a JPEG signature and nothing else', Buffer.from('ffd8ff', 'hex'), 'DAMAGED'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it.each(['png', 'jpeg', 'webp'] as const)('refuses a %s that was cut short', async (format) => {
    const noise = Uint8Array.from({ length: 128 * 128 * 3 }, (_, index) => (index * 7919) % 251);
    const whole = await sharp(noise, { raw: { width: 128, height: 128, channels: 3 } })
      .toFormat(format)
      .toBuffer();
    expect(await codeOf(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('DAMAGED');
  });

  it('refuses a decompression bomb by what its head declares, without decoding it', async () => {
    const bomb = await source().png().toBuffer();
    bomb.writeUInt32BE(40_000, 16);
    bomb.writeUInt32BE(40_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await codeOf(bomb)).toBe('TOO_MANY_PIXELS');
  });

  it('refuses an animated WebP and an animated PNG', async () => {
    const twoFrames = Buffer.concat([PIXELS, PIXELS.map((value) => 255 - value)]);
    const raw = { width: WIDTH, height: 2 * HEIGHT, channels: 3, pageHeight: HEIGHT } as const;
    expect(
      await codeOf(
        await sharp(twoFrames, { raw })
          .webp({ loop: 0, delay: [50, 50] })
          .toBuffer(),
      ),
    ).toBe('ANIMATED');
    const still = await source().png().toBuffer();
    const apng = Buffer.concat([
      still.subarray(0, 33),
      pngChunk('acTL', Buffer.alloc(8, 1)),
      still.subarray(33),
    ]);
    expect(await codeOf(apng)).toBe('ANIMATED');
  });

  it('refuses a picture too small to look at', async () => {
    const tiny = await sharp({ create: { width: 15, height: 40, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(await codeOf(tiny)).toBe('TOO_SMALL');
  });

  it('answers any damage with a value, never with an exception', async () => {
    const whole = await source().webp({ lossless: true }).toBuffer();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (position, flip) => {
        const damaged = Buffer.from(whole);
        damaged[position] = (damaged[position] ?? 0) ^ flip;
        expect(typeof (await decodeImage(damaged)).ok).toBe('boolean');
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('decodeMask', () => {
  it('reads transparency as what is to be drawn anew', async () => {
    const half = Buffer.alloc(16 * 16 * 4, 255);
    for (let pixel = 0; pixel < 128; pixel += 1) half[pixel * 4 + 3] = 0;
    const png = await sharp(half, { raw: { width: 16, height: 16, channels: 4 } })
      .png()
      .toBuffer();
    const result = await decodeMask(png);
    expect(result.ok && [result.mask.data[0], result.mask.data[255]]).toEqual([255, 0]);
  });

  it('reads white as anew and black as kept where nothing is transparent', async () => {
    const grey = Buffer.from(Uint8Array.from({ length: 256 }, (_, pixel) => (pixel < 128 ? 255 : 0)));
    const png = await sharp(grey, { raw: { width: 16, height: 16, channels: 1 } })
      .png()
      .toBuffer();
    const result = await decodeMask(png);
    expect(result.ok && [result.mask.data[0], result.mask.data[255]]).toEqual([255, 0]);
  });

  it('refuses what is no picture', async () => {
    expect(await decodeMask(Buffer.from('mask'))).toMatchObject({ ok: false, code: 'UNSUPPORTED_FORMAT' });
  });
});
