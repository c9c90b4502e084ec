import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BullGenerationQueue } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../libs/platform/src/testing/test-database.js';
import { CuttableProxy } from '../e2e/api/support/cuttable-proxy.js';
import { eventually } from './eventually.js';

describe('the generation queue while its database is away', () => {
  let database: TestDatabase;
  let proxy: CuttableProxy;
  let queue: BullGenerationQueue;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await queue.close();
    await proxy.cut();
  });
  afterAll(() => database.close());

  const open = async (): Promise<BullGenerationQueue> => {
    const rerouted = await CuttableProxy.before(database.databaseUrl);
    proxy = rerouted.proxy;
    return new BullGenerationQueue({ databaseUrl: rerouted.databaseUrl });
  };
  const isCounting = (): Promise<boolean> =>
    queue.countWaiting().then(
      (count) => count === 0,
      () => false,
    );

  it('fails when it is first reached then, and works once the database is back', async () => {
    queue = await open();
    await proxy.cut();
    await expect(queue.countWaiting()).rejects.toThrow();
    await proxy.restore();
    expect(await eventually('it counts', isCounting)).toBe(true);
  });

  it('fails when it was reached before, and works once the database is back', async () => {
    queue = await open();
    expect(await queue.countWaiting()).toBe(0);
    await proxy.cut();
    await expect(queue.countWaiting()).rejects.toThrow();
    await proxy.restore();
    expect(await eventually('it counts', isCounting)).toBe(true);
  });
});
