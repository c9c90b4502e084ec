import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { decodeImage, hashCrops, hashPicture, type ImageFacts, type RgbImage } from '#pipeline';
import {
  DatabaseSurroundingPrompts,
  GenerationEntity,
  HashBankEntity,
  HashBankEntryEntity,
  HashBankMatcher,
} from '#platform';
import { defaultPolicy } from '#policy';
import { PolicyPictureReview } from '../../apps/worker/src/generation/picture-review.js';
import { createTestDatabase } from '../../libs/platform/src/testing/index.js';

/** One of our own pictures, with plenty of detail. */
const BANKED = 'test/fixtures/hash-banks/banked.png';
const OTHER = 'test/fixtures/hash-banks/unrelated.png';
const SIDE = 256;

jest.setTimeout(300_000);

type Change = (picture: Sharp) => Sharp;

/** The middle of the picture, this share of its sides. */
const middle =
  (share: number): Change =>
  (picture) => {
    const side = Math.round(SIDE * share);
    const left = Math.floor((SIDE - side) / 2);
    return picture.extract({ left, top: left, width: side, height: side });
  };

const corner =
  (share: number): Change =>
  (picture) => {
    const side = Math.round(SIDE * share);
    return picture.extract({ left: 0, top: 0, width: side, height: side });
  };

const elsewhere: Change = (picture) => picture.extract({ left: 31, top: 58, width: 182, height: 182 });

const REFUSED: readonly (readonly [string, Change])[] = [
  ['as it is', (picture) => picture],
  ['as JPEG of quality 50', (picture) => picture.jpeg({ quality: 50 })],
  ['as WebP of quality 60', (picture) => picture.webp({ quality: 60 })],
  ['at half the size', (picture) => picture.resize(SIDE / 2)],
  ['at half the size as JPEG of quality 50', (picture) => picture.resize(SIDE / 2).jpeg({ quality: 50 })],
  ['mirrored', (picture) => picture.flop()],
  ['upside down', (picture) => picture.flip()],
  ['turned by a quarter', (picture) => picture.rotate(90)],
  ['turned by three quarters, as JPEG', (picture) => picture.rotate(270).jpeg({ quality: 70 })],
];

describe('a banked picture', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let review: PolicyPictureReview;
  let other: ImageFacts;

  async function pictureOf(file: string, change: Change = (picture) => picture): Promise<RgbImage> {
    const square = await sharp(await readFile(file))
      .resize(SIDE, SIDE)
      .removeAlpha()
      .png()
      .toBuffer();
    const decoded = await decodeImage(await toFile(change(sharp(square))));
    if (!decoded.ok) throw new Error(decoded.message);
    return decoded.image;
  }

  async function factsOf(file: string, change?: Change): Promise<ImageFacts> {
    const nsfw = { drawing: 1, hentai: 0, neutral: 0, porn: 0, sexy: 0 };
    return { nsfw, faces: [], pdq: hashPicture(await pictureOf(file, change)) };
  }

  /** Keeps the format that the change chose; PNG otherwise. */
  async function toFile(picture: Sharp): Promise<Buffer> {
    const { data, info } = await picture.toBuffer({ resolveWithObject: true });
    return info.format === 'raw' ? picture.png().toBuffer() : data;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    const { manager } = database.dataSource;
    const bank = await manager.save(manager.create(HashBankEntity, { name: 'banned', category: 'violence' }));
    const banked = await pictureOf(BANKED);
    const [pdqHash, cropHashes] = [hashPicture(banked).hash, await hashCrops(banked)];
    await manager.save(manager.create(HashBankEntryEntity, { bankId: bank.id, pdqHash, cropHashes }));
    const live = { packId: 'pack', number: 1, contentHash: 'hash', policy: defaultPolicy() };
    review = new PolicyPictureReview(
      new HashBankMatcher(database.dataSource),
      { current: () => Promise.resolve(live) },
      new DatabaseSurroundingPrompts(database.dataSource),
    );
    other = await factsOf(OTHER);
  }, 300_000);
  afterAll(() => database.close());

  const judge = (facts: { images: ImageFacts[]; source?: ImageFacts; target?: ImageFacts }) =>
    review.judge(
      Object.assign(new GenerationEntity(), {
        id: randomUUID(),
        userId: randomUUID(),
        prompt: 'a lighthouse',
        sourceImageId: null,
        targetImageId: null,
        createdAt: new Date(),
      }),
      {
        images: [],
        facts: { source: null, target: null, mask: null, ...facts },
        checkpoint: { id: 'house', hash: 'hash', executionProvider: 'cpu' },
      },
    );

  it.each(REFUSED)('is refused %s, as an upload, as a second upload and as an output', async (_, change) => {
    const copy = await factsOf(BANKED, change);
    expect(await judge({ images: [other], source: copy })).toMatchObject({ kind: 'refuse' });
    expect(await judge({ images: [other], source: other, target: copy })).toMatchObject({ kind: 'refuse' });
    expect(await judge({ images: [other, copy] })).toMatchObject({ kind: 'refuse' });
  });

  it.each([
    ['nine tenths', middle(0.9)],
    ['eight tenths, as JPEG', (picture) => middle(0.8)(picture).jpeg({ quality: 60 })],
    ['seven tenths', middle(0.7)],
    ['nine tenths from a corner', corner(0.9)],
    ['eight tenths from a corner', corner(0.8)],
    [
      'nine tenths from anywhere',
      (picture) => picture.extract({ left: 7, top: 19, width: 230, height: 230 }),
    ],
    ['seven tenths from anywhere, mirrored', (picture) => elsewhere(picture).flop()],
  ] satisfies [string, Change][])('is caught when %s of each side are left', async (_, change) => {
    const cut = await factsOf(BANKED, change);
    expect(await judge({ images: [other], source: cut })).not.toEqual({ kind: 'pass' });
    expect(await judge({ images: [cut] })).not.toEqual({ kind: 'pass' });
  });

  it('leaves other pictures alone', async () => {
    expect(await judge({ images: [other], source: other })).toEqual({ kind: 'pass' });
  });
});
