import type { DataSource, EntityManager } from 'typeorm';
import { FRISKET_COSTS, FRISKET_PACK } from '#policy';
import { OperatorEventEntity } from '../database/entities/operator-event.entity.js';
import { PolicyPackEntity } from '../database/entities/policy-pack.entity.js';
import { contentHashOf, type PolicyContent } from './content-hash.js';
import { lockPolicyPacks, nextPackNumber } from './policy-pack-lock.js';

const SHIPPED: PolicyContent = { pack: FRISKET_PACK, costs: FRISKET_COSTS };

/**
 * Registers the content policy that this release ships, once. It goes live when nothing is, or when what is live came
 * with an earlier release; where operators rule by a version of their own, it waits as a draft for them to compare.
 * @param shipped the release's own content unless told otherwise
 */
export async function seedPolicy(dataSource: DataSource, shipped: PolicyContent = SHIPPED): Promise<void> {
  const contentHash = contentHashOf(shipped);
  await dataSource.transaction(async (manager) => {
    await lockPolicyPacks(manager);
    if (await manager.existsBy(PolicyPackEntity, { origin: 'built_in', contentHash })) return;
    const live = await manager.findOne(PolicyPackEntity, {
      select: { id: true, origin: true },
      where: { state: 'live' },
    });
    const isPublished = live === null ? !(await hasEverBeenLive(manager)) : live.origin === 'built_in';
    const now = new Date();
    if (isPublished && live !== null) {
      await manager.update(PolicyPackEntity, live.id, { state: 'retired', retiredAt: now, updatedAt: now });
    }
    const { id } = await manager.save(
      manager.create(PolicyPackEntity, {
        ...shipped,
        contentHash,
        number: await nextPackNumber(manager),
        state: isPublished ? 'live' : 'draft',
        origin: 'built_in',
        note: 'Came with this release of Frisket.',
        basedOnId: live?.id ?? null,
        updatedAt: now,
        publishedAt: isPublished ? now : null,
      }),
    );
    await manager.insert(OperatorEventEntity, {
      actorId: null,
      action: isPublished ? 'policy.publish' : 'policy.create-draft',
      target: `policy:${id}`,
      payload: { reason: 'Came with this release of Frisket.', contentHash },
    });
  });
}

/** When a version was live and none is now, somebody broke it by hand: seeding must not paper over that. */
function hasEverBeenLive(manager: EntityManager): Promise<boolean> {
  return manager
    .createQueryBuilder(PolicyPackEntity, 'pack')
    .where('pack.publishedAt IS NOT NULL')
    .getExists();
}
