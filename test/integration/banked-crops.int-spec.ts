import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { decodeImage, hashCrops, hashPicture } from '#pipeline';
import { CROP_VERSION, HashBankEntity, HashBankEntryEntity } from '#platform';
import { RenewBankedCrops } from '../../apps/worker/src/recurring/renew-banked-crops.recurring-job.js';
import { createDataSource } from '../../libs/platform/src/database/data-source.js';
import { MIGRATIONS } from '../../libs/platform/src/database/migrations.js';
import { runMigrations } from '../../libs/platform/src/database/run-migrations.js';
import { createUser } from '../../libs/platform/src/testing/factories.js';
import { createEmptyDatabase } from '../../libs/platform/src/testing/index.js';
import { createRunnerFixture, type RunnerFixture } from './runner.fixture.js';

/** One of our own pictures, with plenty of detail. */
const PICTURE = 'test/fixtures/hash-banks/banked.png';
const OTHER_HASH = 'c3'.repeat(32);

/** Databases are made, and hundreds of crops are hashed. */
jest.setTimeout(120_000);

describe('crops of banked pictures that an older release foresaw', () => {
  let fixture: RunnerFixture;
  let bankId: string;
  let png: Uint8Array;
  let pdqHash: string;
  let job: RenewBankedCrops;

  beforeAll(async () => {
    fixture = await createRunnerFixture();
    png = await sharp(await readFile(PICTURE))
      .resize(96, 96)
      .removeAlpha()
      .png()
      .toBuffer();
    pdqHash = hashPicture(await pixels()).hash;
    const { manager } = fixture;
    ({ id: bankId } = await manager.save(
      manager.create(HashBankEntity, { name: 'banned', category: 'violence' }),
    ));
  });
  beforeEach(async () => {
    await fixture.manager.query('DELETE FROM hash_bank_entries');
    await fixture.manager.query('DELETE FROM images');
    job = new RenewBankedCrops({ dataSource: fixture.database.dataSource, storage: fixture.storage });
  });
  afterAll(() => fixture.close());

  async function pixels() {
    const decoded = await decodeImage(png);
    if (!decoded.ok) throw new Error(decoded.message);
    return decoded.image;
  }

  function banked(entry: Partial<HashBankEntryEntity>): Promise<HashBankEntryEntity> {
    const outdated = { bankId, pdqHash, cropVersion: 1, cropHashes: [OTHER_HASH] };
    return fixture.manager.save(fixture.manager.create(HashBankEntryEntity, { ...outdated, ...entry }));
  }

  const nowOf = ({ id }: HashBankEntryEntity) => fixture.manager.findOneByOrFail(HashBankEntryEntity, { id });

  /** A picture made here, with this file and this hash. */
  async function made(file: Uint8Array | null, hash = pdqHash): Promise<void> {
    const { id: userId } = await createUser(fixture.manager);
    const { id } = await fixture.order({ userId });
    const storageKey = `generations/${id}/0.png`;
    if (file !== null) await fixture.storage.put(storageKey, file, 'image/png');
    await fixture.manager.query(
      `INSERT INTO images (generation_id, position, storage_key, content_sha256, width_px, height_px, size_bytes,
         visibility, seed, parameters, pdq_hash)
       VALUES ($1, 0, $2, 'sha', 96, 96, 1, 'removed', 1, '{}', $3)`,
      [id, storageKey, hash],
    );
  }

  it.each([0, 1])(
    'are renewed where the picture was made here and is kept (version %i)',
    async (cropVersion) => {
      const entry = await banked({ cropVersion });
      await made(png);
      expect(await job.run()).toBe(1);
      const { cropHashes, cropVersion: version } = await nowOf(entry);
      expect(version).toBe(CROP_VERSION);
      expect(cropHashes).toEqual(await hashCrops(await pixels()));
      expect(await job.run()).toBe(0);
    },
  );

  it('stay as they are where nobody knows the picture, its file is gone, or the file is another picture', async () => {
    const unknown = await banked({ pdqHash: 'a5'.repeat(32) });
    const gone = await banked({});
    await made(null);
    const changed = await banked({ pdqHash: OTHER_HASH });
    await made(png, OTHER_HASH);
    expect(await job.run()).toBe(0);
    for (const entry of [unknown, gone, changed]) {
      expect(await nowOf(entry)).toMatchObject({ cropVersion: 1, cropHashes: [OTHER_HASH] });
    }
  });

  it('stay as they are where they are those of this release', async () => {
    const entry = await banked({ cropVersion: CROP_VERSION });
    await made(png);
    expect(await job.run()).toBe(0);
    expect(await nowOf(entry)).toMatchObject({ cropHashes: [OTHER_HASH] });
  });
});

describe('the migrations of crop hashes', () => {
  const HASHES = ['0f'.repeat(32), 'ab'.repeat(32)];
  const BEFORE = MIGRATIONS.findIndex(({ name }) => name.startsWith('PackedCropHashes'));
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await runMigrations(database.databaseUrl);
    dataSource = await createDataSource(database.databaseUrl).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const rows = (columns: string) =>
    dataSource.query(`SELECT ${columns} FROM hash_bank_entries ORDER BY pdq_hash`);
  const undo = async () => {
    for (const _ of MIGRATIONS.slice(BEFORE)) await dataSource.undoLastMigration();
  };

  it('keep every hash, forth and back, and tell what older releases banked', async () => {
    await undo();
    await dataSource.query(`INSERT INTO hash_banks (name, category) VALUES ('old', 'violence')`);
    const crops = (count: number) => Array.from({ length: count }, (_, index) => HASHES[index % 2]);
    const entries = [[], HASHES, crops(90), crops(91)];
    for (const [index, cropHashes] of entries.entries()) {
      await dataSource.query(
        `INSERT INTO hash_bank_entries (bank_id, pdq_hash, crop_hashes) SELECT id, $1, $2 FROM hash_banks`,
        [String(index).repeat(64), cropHashes],
      );
    }
    await runMigrations(database.databaseUrl);
    const packed: { crops: string; version: number }[] = await rows(
      `encode(crop_hashes, 'hex') AS crops, crop_version AS version`,
    );
    expect(packed.map(({ crops }) => crops)).toEqual(entries.map((hashes) => hashes.join('')));
    expect(packed.map(({ version }) => version)).toEqual([0, 1, 1, 2]);
    await undo();
    expect(await rows('crop_hashes AS crops')).toEqual(entries.map((crops) => ({ crops })));
  });
});
