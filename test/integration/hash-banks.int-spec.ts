import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

  it.each([0, 1, 31, 64])('find a picture whose hash differs in %i bits and tell how many', async (bits) => {
    expect(await matcher.match([withDifferingBits(bits)])).toEqual([
      { bank: 'banned', category: 'violence', distance: bits },
    ]);
  });

  it('take the nearest of the views of a picture', async () => {
    const views = [withDifferingBits(200), withDifferingBits(7), withDifferingBits(120)];
    expect(await matcher.match(views)).toMatchObject([{ bank: 'banned', distance: 7 }]);
  });

  it('leave other pictures alone', async () => {
    expect(await matcher.match([withDifferingBits(65)])).toEqual([]);
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
});
