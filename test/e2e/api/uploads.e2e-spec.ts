import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Person, signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';
import { send, square, uploaded } from './support/uploads.js';

const api = useTestApi();
const SCRIPT = Buffer.from('PK\u0003\u0004<script>alert(1)</script>');
const OWNER = { IFD0: { Artist: 'SECRET-NAME' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };

/** A PNG whose head promises 1,600 megapixels. */
async function bomb(): Promise<Buffer> {
  const png = await square('white');
  png.writeUInt32BE(40_000, 16);
  png.writeUInt32BE(40_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

async function animation(): Promise<Buffer> {
  const frames = [await square('white'), await square('black')];
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

/** Something that does not compress away: half of its file is half of the picture. */
function noisy(): Promise<Buffer> {
  const data = Uint8Array.from({ length: 128 * 128 * 3 }, (_, index) => (index * 7919) % 251);
  return sharp(data, { raw: { width: 128, height: 128, channels: 3 } })
    .png()
    .toBuffer();
}

const halfOf = (file: Buffer): Buffer => file.subarray(0, Math.floor(file.length / 2));

async function storedBytes({ client }: Person, id = ''): Promise<Buffer> {
  const answer = await fetch(`${api.url}/uploads/${id}`, { headers: { cookie: client.cookieHeader } });
  return Buffer.from(await answer.arrayBuffer());
}

describe('uploading a picture', () => {
  it('stores its pixels and tells its size', async () => {
    const person = await signedIn(api);
    const { status, body } = await send(api, person, await square('tomato', 80));
    expect(status).toBe(201);
    expect(body).toEqual({ id: expect.any(String), widthPx: 80, heightPx: 80 });
    const own = await fetch(`${api.url}/uploads/${body.id}`, {
      headers: { cookie: person.client.cookieHeader },
    });
    expect(own.headers.get('content-type')).toBe('image/png');
  });

  it('is for signed-in people only', async () => {
    const { status, body } = await send(api, { client: api.client() } as Person, await square('white'));
    expect([status, body.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it("answers about somebody else's upload as about an unknown one", async () => {
    const id = await uploaded(api, await signedIn(api));
    const stranger = await signedIn(api);
    const headers = { cookie: stranger.client.cookieHeader };
    const answers = await Promise.all(
      [id, randomUUID(), 'no-id'].map((each) => fetch(`${api.url}/uploads/${each}`, { headers })),
    );
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(new Set(bodies.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'UPLOAD_EMPTY'],
    ['text', Buffer.from('hello, I am no picture'), 'UPLOAD_UNSUPPORTED_FORMAT'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'UPLOAD_UNSUPPORTED_FORMAT'],
    ['a cut-off PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'UPLOAD_DAMAGED'],
  ])('refuses %s and says why', async (_name, bytes, code) => {
    const { status, body } = await send(api, await signedIn(api), bytes);
    expect(status).toBe(422);
    expect(body).toEqual({ code, message: expect.any(String) });
  });

  it.each([
    ['a decompression bomb', 'UPLOAD_TOO_MANY_PIXELS', () => bomb()],
    ['an animation', 'UPLOAD_ANIMATED', () => animation()],
    ['a picture cut in half', 'UPLOAD_DAMAGED', async () => halfOf(await noisy())],
    ['a picture too small to look at', 'UPLOAD_TOO_SMALL', () => square('white', 8)],
  ])('refuses %s, and goes on with the next', async (_name, code, file) => {
    const person = await signedIn(api);
    const [bad, good] = [
      await send(api, person, await file()),
      await send(api, person, await square('white')),
    ];
    expect([bad.status, bad.body.code, good.status]).toEqual([422, code, 201]);
  });

  it.each([
    [
      'CMYK',
      async () =>
        sharp(await square('tomato'))
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
    ],
    [
      '16 bits a colour',
      async () =>
        sharp(await square('tomato'))
          .toColourspace('rgb16')
          .png()
          .toBuffer(),
    ],
    ['a script behind the picture', async () => Buffer.concat([await square('tomato'), SCRIPT])],
    [
      'words about its owner',
      async () =>
        sharp(await square('tomato'))
          .withExif(OWNER)
          .jpeg()
          .toBuffer(),
    ],
  ])('stores nothing but 8-bit RGB pixels of a file with %s', async (_name, file) => {
    const person = await signedIn(api);
    const { body } = await send(api, person, await file());
    const stored = await storedBytes(person, body.id);
    const { space, depth, channels, exif, icc } = await sharp(stored).metadata();
    expect({ space, depth, channels, exif, icc }).toEqual({ space: 'srgb', depth: 'uchar', channels: 3 });
    expect(stored.includes('script') || stored.includes('SECRET-NAME')).toBe(false);
    const [red = 0, green = 255] = await sharp(stored).raw().toBuffer();
    expect(red).toBeGreaterThan(green + 60);
  });

  it('turns a picture upright as its camera held it', async () => {
    const person = await signedIn(api);
    const wide = sharp({ create: { width: 80, height: 40, channels: 3, background: 'tomato' } });
    const { body } = await send(api, person, await wide.withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(body).toMatchObject({ widthPx: 40, heightPx: 80 });
    const { width, height, orientation } = await sharp(await storedBytes(person, body.id)).metadata();
    expect([width, height, orientation]).toEqual([40, 80, undefined]);
  });

  it('refuses a file that is too large before reading all of it', async () => {
    const { status, body } = await send(api, await signedIn(api), Buffer.alloc(21_000_000));
    expect([status, body.code]).toEqual([413, 'UPLOAD_TOO_LARGE']);
  });

  it('refuses pages of other sites', async () => {
    const { client } = await signedIn(api);
    const response = await fetch(`${api.url}/uploads`, {
      method: 'POST',
      headers: { cookie: client.cookieHeader, origin: 'https://evil.example' },
      body: new FormData(),
    });
    expect(response.status).toBe(403);
  });
});
