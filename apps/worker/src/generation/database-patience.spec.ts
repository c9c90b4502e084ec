import { describe, expect, it, jest } from '@jest/globals';
import { isDatabaseAway, withDatabasePatience } from './database-patience.js';

const errorWith = (code: string, message = 'no'): Error => Object.assign(new Error(message), { code });

describe('patience with the database', () => {
  it('repeats the work while the database is away', async () => {
    const work = jest
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(errorWith('ECONNREFUSED'))
      .mockRejectedValueOnce(errorWith('57P01', 'terminating connection due to administrator command'))
      .mockResolvedValue('done');
    expect(await withDatabasePatience(work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('passes on at once what waiting does not help', async () => {
    const conflict = errorWith('23505', 'duplicate key');
    const work = jest.fn<() => Promise<void>>().mockRejectedValue(conflict);
    await expect(withDatabasePatience(work)).rejects.toBe(conflict);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('comes to an end', async () => {
    const away = errorWith('ECONNREFUSED');
    const noPatienceMs = 0;
    await expect(withDatabasePatience(() => Promise.reject(away), noPatienceMs)).rejects.toBe(away);
  });

  it.each([
    errorWith('08006'),
    errorWith('57P03', 'the database system is starting up'),
    errorWith('ECONNRESET'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout: Connection terminated due to connection timeout'),
  ])('knows %p as a database that is away', (error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([errorWith('40001'), errorWith('STORAGE_FULL'), new Error('syntax error'), null, undefined])(
    'takes %p for something else',
    (error) => {
      expect(isDatabaseAway(error)).toBe(false);
    },
  );
});
