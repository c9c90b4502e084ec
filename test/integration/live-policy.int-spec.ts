import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import {
  contentHashOf,
  LivePolicy,
  PolicyPackEntity,
  PolicyUnavailableError,
  PolicyVersionEntity,
  PostgresEventBus,
  seedPolicy,
} from '../../libs/platform/src/index.js';
import { createTestDatabase, type TestDatabase } from '../../libs/platform/src/testing/test-database.js';
import { defaultPolicy, FRISKET_COSTS, FRISKET_PACK } from '../../libs/policy/src/index.js';
import { eventually } from './eventually.js';

/** Expected errors would fill the test output. */
Logger.overrideLogger(false);

const HARMLESS = 'a teapot on a table';

/** The shipped policy without its rules: it allows what they would not. */
function contentWithoutRules(title: string) {
  const pack = { ...FRISKET_PACK, title, rules: [], jointRules: [], stages: [] };
  return { pack, costs: FRISKET_COSTS };
}

describe('the live policy', () => {
  let database: TestDatabase;
  let bus: PostgresEventBus;
  let live: LivePolicy;

  beforeAll(async () => {
    database = await createTestDatabase();
  }, 60_000);
  afterAll(() => database.close());

  beforeEach(async () => {
    await database.dataSource.query('TRUNCATE policy_versions, policy_packs, operator_events CASCADE');
    bus = new PostgresEventBus(database.databaseUrl, database.dataSource);
    await bus.start();
    live = new LivePolicy(database.dataSource, bus);
  });
  afterEach(async () => {
    live.stop();
    await bus.stop();
  });

  const versions = () =>
    database.dataSource.manager.find(PolicyPackEntity, { order: { number: 'ASC' }, select: STATES });
  const STATES = { id: true, number: true, state: true, origin: true } as const;

  /** As a release service of some api process would do it. */
  async function publish(content: ReturnType<typeof contentWithoutRules>, { announced = true } = {}) {
    await database.dataSource.transaction(async (manager) => {
      await manager.update(PolicyPackEntity, { state: 'live' }, { state: 'retired' });
      const { id } = await manager.save(
        manager.create(PolicyPackEntity, {
          ...content,
          contentHash: contentHashOf(content),
          number: 100 + (await manager.count(PolicyPackEntity)),
          state: 'live',
          origin: 'operator',
          updatedAt: new Date(),
          publishedAt: new Date(),
        }),
      );
      if (announced) await bus.publish(manager, 'policy.changed', { packId: id });
    });
  }

  it('is the shipped one on an empty database, registered once however many processes start', async () => {
    await Promise.all([1, 2, 3].map(() => seedPolicy(database.dataSource)));
    await live.start();

    expect(await versions()).toMatchObject([{ number: 1, state: 'live', origin: 'built_in' }]);
    const { policy } = await live.current();
    expect(policy.version).toBe(defaultPolicy().version);
    expect(
      await database.dataSource.manager.findBy(PolicyVersionEntity, { hash: policy.version }),
    ).toHaveLength(1);
  });

  it('follows the release while operators have none of their own', async () => {
    await seedPolicy(database.dataSource);
    await seedPolicy(database.dataSource, contentWithoutRules('next release'));

    expect(await versions()).toMatchObject([{ state: 'retired' }, { number: 2, state: 'live' }]);
  });

  it('stays what operators published when a release brings another one, which waits as a draft', async () => {
    await publish(contentWithoutRules('our own'));
    await seedPolicy(database.dataSource);

    expect((await versions()).map(({ origin, state }) => `${origin} ${state}`)).toEqual([
      'operator live',
      'built_in draft',
    ]);
  });

  it('changes in a running process when another one publishes', async () => {
    await seedPolicy(database.dataSource);
    await live.start();
    const before = (await live.current()).policy.version;
    await publish(contentWithoutRules('announced'));
    await eventually('the announced version is on record', async () => {
      const seen = await database.dataSource.manager.find(PolicyVersionEntity);
      return seen.some(({ hash }) => hash !== before);
    });
    expect((await live.current()).policy.version).not.toBe(before);
  });

  it('changes even when the announcement was lost', async () => {
    await seedPolicy(database.dataSource);
    await live.start();
    const before = (await live.current()).policy.version;
    await publish(contentWithoutRules('not announced'), { announced: false });

    const { policy } = await live.current();
    expect(policy.version).not.toBe(before);
    expect(policy.reviewPrompt(HARMLESS).policyVersion).toBe(policy.version);
  });

  it('is nothing, rather than the last one known, when no version is live', async () => {
    await seedPolicy(database.dataSource);
    await live.start();
    await database.dataSource.query(`UPDATE policy_packs SET state = 'retired'`);

    await expect(live.current()).rejects.toThrow(PolicyUnavailableError);
    await seedPolicy(database.dataSource, contentWithoutRules('must not sneak in'));
    await expect(live.current()).rejects.toThrow('no version is live');
  });

  it('is nothing when the live version cannot be used, and says why', async () => {
    const [rule] = FRISKET_PACK.rules;
    const broken = contentWithoutRules('broken');
    await publish({
      ...broken,
      pack: { ...broken.pack, rules: [{ ...rule!, all: ['no.such_concept'] }] } as never,
    });
    await live.start();

    await expect(live.current()).rejects.toThrow(/no\.such_concept, which does not exist/u);
  });
});

describe('stored versions', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await seedPolicy(database.dataSource);
  }, 60_000);
  afterAll(() => database.close());

  it('keep their content once they have judged, whoever writes', async () => {
    const change = database.dataSource.query(`UPDATE policy_packs SET pack = pack || '{"title": "changed"}'`);
    await expect(change).rejects.toThrow('can neither be changed nor deleted');
    await expect(database.dataSource.query('DELETE FROM policy_packs')).rejects.toThrow('deleted');
  });

  it('cannot be live two at a time', async () => {
    const copy = `INSERT INTO policy_packs (number, state, origin, pack, costs, content_hash, updated_at)
      SELECT 2, 'live', 'operator', pack, costs, content_hash, now() FROM policy_packs`;
    await expect(database.dataSource.query(copy)).rejects.toThrow('ix_policy_packs_live');
  });
});
