import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HashBankEntity, HashBankEntryEntity, HashBankMatcher } from '../../libs/platform/src/index.js';
import { createTestDatabase } from '../../libs/platform/src/testing/index.js';

const BANKED = 'f0'.repeat(32);

/** The banked hash with this many of its bits turned over. */
function withDifferingBits(count: number): string {
  let left = count;
  return [...BANKED]
    .map((digit) => {
      const turned = Math.min(4, left);
      left -= turned;
      return (parseInt(digit, 16) ^ ((1 << turned) - 1)).toString(16);
    })
    .join('');
}

describe('hash banks', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let matcher: HashBankMatcher;
  let bank: HashBankEntity;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { manager } = database.dataSource;
    matcher = new HashBankMatcher(database.dataSource);
    bank = await manager.save(manager.create(HashBankEntity, { name: 'banned', category: 'violence' }));
    await manager.save(manager.create(HashBankEntryEntity, { bankId: bank.id, pdqHash: BANKED }));
  }, 60_000);
  afterAll(() => database.close());

  it.each([0, 1, 31, 48])('find a picture whose hash differs in %i bits and tell how many', async (bits) => {
    expect(await matcher.match([withDifferingBits(bits)])).toEqual([
      { bank: 'banned', category: 'violence', distance: bits },
    ]);
  });

  it('take the nearest of the views of a picture', async () => {
    const views = [withDifferingBits(200), withDifferingBits(7), withDifferingBits(120)];
    expect(await matcher.match(views)).toMatchObject([{ bank: 'banned', distance: 7 }]);
  });

  it('leave other pictures alone', async () => {
    expect(await matcher.match([withDifferingBits(49)])).toEqual([]);
  });

  it('name the nearest of several entries once', async () => {
    const { manager } = database.dataSource;
    await manager.save(
      manager.create(HashBankEntryEntity, { bankId: bank.id, pdqHash: withDifferingBits(10) }),
    );
    expect(await matcher.match([withDifferingBits(12)])).toMatchObject([{ distance: 2 }]);
  });

  it('say nothing while they are switched off', async () => {
    const { manager } = database.dataSource;
    await manager.update(HashBankEntity, bank.id, { enabled: false });
    expect(await matcher.match([BANKED])).toEqual([]);
    await manager.update(HashBankEntity, bank.id, { enabled: true });
  });

  it('take nothing that is not a hash', async () => {
    const { manager } = database.dataSource;
    const wrong = manager.create(HashBankEntryEntity, { bankId: bank.id, pdqHash: 'not a hash' });
    await expect(manager.save(wrong)).rejects.toThrow('ck_hash_bank_entries_pdq_hash');
  });

  it('take no crops that are not whole hashes', async () => {
    const { dataSource } = database;
    const half = dataSource.query(`UPDATE hash_bank_entries SET crop_hashes = '\\x00ff'`);
    await expect(half).rejects.toThrow('ck_hash_bank_entries_crop_hashes');
  });
});

/** Hashes that differ from each other in a few dozen bits, so that some are near and some are not. */
const hash = fc
  .uniqueArray(fc.nat({ max: 255 }), { maxLength: 45 })
  .map((places) => places.reduce((bits, place) => bits ^ (1n << BigInt(place)), 0n))
  .map((bits) => bits.toString(16).padStart(64, '0'));
const hashes = fc.array(hash, { maxLength: 6 });

type Change =
  | { readonly kind: 'add'; readonly pdqHash: string; readonly cropHashes: readonly string[] }
  | { readonly kind: 'replaceCrops'; readonly cropHashes: readonly string[] }
  | { readonly kind: 'remove' | 'switch' };
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('add' as const), pdqHash: hash, cropHashes: hashes }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replaceCrops' as const), cropHashes: hashes }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'switch' as const) }) },
);

/** Counts every bit of every pair. */
const BY_HAND = `
SELECT bank.name AS bank, bank.category, min(pair.distance)::int AS distance
FROM hash_banks bank JOIN hash_bank_entries entry ON entry.bank_id = bank.id
CROSS JOIN LATERAL (
  SELECT bit_count(('x' || entry.pdq_hash)::bit(256) # ('x' || view)::bit(256)) AS distance
  FROM unnest($1::text[]) view
  UNION ALL
  SELECT bit_count(('x' || encode(substring(entry.crop_hashes FROM start FOR 32), 'hex'))::bit(256) # ('x' || view)::bit(256))
  FROM unnest(($1::text[])[1:2]) view, generate_series(1, octet_length(entry.crop_hashes), 32) start
) pair
WHERE bank.enabled GROUP BY bank.id HAVING min(pair.distance) <= 48 ORDER BY distance, bank`;

describe('hash banks that change', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    database = await createTestDatabase();
  }, 60_000);
  afterAll(() => database.close());

  /** To the oldest entry of the bank. */
  const OLDEST = '(SELECT id FROM hash_bank_entries WHERE bank_id = $1 ORDER BY id LIMIT 1)';

  async function apply(bankId: string, change: Change): Promise<void> {
    const { manager } = database.dataSource;
    switch (change.kind) {
      case 'add': {
        const { pdqHash, cropHashes } = change;
        const entry = { bankId, pdqHash, cropHashes: [...cropHashes] };
        await manager
          .createQueryBuilder()
          .insert()
          .into(HashBankEntryEntity)
          .values(entry)
          .orIgnore()
          .execute();
        return;
      }
      case 'replaceCrops':
        await manager.query(
          `UPDATE hash_bank_entries SET crop_hashes = decode($2, 'hex') WHERE id = ${OLDEST}`,
          [bankId, change.cropHashes.join('')],
        );
        return;
      case 'remove':
        await manager.query(`DELETE FROM hash_bank_entries WHERE id = ${OLDEST}`, [bankId]);
        return;
      case 'switch':
        await manager.query('UPDATE hash_banks SET enabled = NOT enabled WHERE id = $1', [bankId]);
    }
  }

  it('answer the next picture as counting every bit of every hash would', async () => {
    const steps = fc.array(
      fc.record({ change, bank: fc.nat({ max: 1 }), views: fc.array(hash, { minLength: 2, maxLength: 4 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        await database.dataSource.query('DELETE FROM hash_bank_entries; DELETE FROM hash_banks');
        const banks: { id: string }[] = await database.dataSource.query(
          `INSERT INTO hash_banks (name, category) VALUES ('one', 'violence'), ('two', 'hate') RETURNING id`,
        );
        const matcher = new HashBankMatcher(database.dataSource);
        for (const { change, bank, views } of taken) {
          await apply(banks[bank]!.id, change);
          const byHand: unknown = await database.dataSource.query(BY_HAND, [views]);
          expect(await matcher.match(views)).toEqual(byHand);
        }
      }),
      { seed: 20261128, numRuns: 60 },
    );
  }, 120_000);

  it('are read once, however many lookups come at the same time, and then only what has changed', async () => {
    await database.dataSource.query('DELETE FROM hash_bank_entries; DELETE FROM hash_banks');
    const { manager } = database.dataSource;
    const bank = await manager.save(manager.create(HashBankEntity, { name: 'banned', category: 'violence' }));
    const add = (pdqHash: string) =>
      manager.save(manager.create(HashBankEntryEntity, { bankId: bank.id, pdqHash }));
    const read: unknown[] = [];
    const matcher = new HashBankMatcher({
      query: (sql: string, parameters: unknown[]) => {
        if (sql.includes('crop_hashes')) read.push(...(parameters[0] as string[])); // the ids of one page
        return database.dataSource.query(sql, parameters);
      },
    });
    const first = await add(BANKED);
    const answers = await Promise.all([1, 2, 3].map(() => matcher.match([BANKED])));
    expect(answers.map(([match]) => match?.distance)).toEqual([0, 0, 0]);
    const second = await add(withDifferingBits(40));
    expect(await matcher.match([withDifferingBits(40)])).toMatchObject([{ distance: 0 }]);
    expect(read).toEqual([first.id, second.id]);
  });
});
