import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from './eventually.js';
import { createRestartableDatabase, type RestartableDatabase } from './restartable-database.js';
import { createWorkerFixture, type WorkerFixture } from './worker.fixture.js';

jest.setTimeout(300_000);

/** Long enough that every connection notices and that the worker wants to write several times meanwhile. */
const OUTAGE_MS = 3_000;

describe('a database that is stopped and started again during a job', () => {
  let database: RestartableDatabase;
  let fixture: WorkerFixture;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createRestartableDatabase();
    fixture = await createWorkerFixture(database);
  });

  afterAll(() => fixture.close());

  async function outage(): Promise<void> {
    await database.stopServer();
    await delay(OUTAGE_MS);
    await database.startServer();
  }

  it('costs no pictures, no credit and no worker', async () => {
    const worker = fixture.startWorker();
    await worker.ready;
    const id = await fixture.order({ steps: 40, imageCount: 2 });
    await eventually('it is being drawn', async () => (await fixture.find(id)).progressStep > 0);
    await outage();
    expect((await fixture.untilStatus(id, 'completed', 'failed')).status).toBe('completed');
    expect(await fixture.images(id)).toHaveLength(2);
    expect(await fixture.storedFiles()).toHaveLength(2);
    expect(await fixture.credits(id)).toEqual(['charge']);
    expect((await fixture.eventTypes(id)).filter((type) => type === 'completed')).toHaveLength(1);
  });

  it('leaves the worker able to take the next job and to hear of a cancellation', async () => {
    const id = await fixture.order({ steps: 100 });
    await eventually('it is being drawn', async () => (await fixture.find(id)).progressStep > 0);
    await fixture.store.requestCancel(id);
    expect((await fixture.untilStatus(id, 'cancelled', 'completed')).status).toBe('cancelled');
  });
});
