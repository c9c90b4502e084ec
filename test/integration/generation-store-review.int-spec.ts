import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ImageEntity } from '../../libs/platform/src/database/entities/image.entity.js';
import { ReviewCaseEntity } from '../../libs/platform/src/database/entities/review-case.entity.js';
import { ReviewEventEntity } from '../../libs/platform/src/database/entities/review-event.entity.js';
import { UserEntity } from '../../libs/platform/src/database/entities/user.entity.js';
import type { ReviewDecisionInput } from '../../libs/platform/src/review/review-case-store.js';
import { verifyReviewLog } from '../../libs/platform/src/review/review-log.js';
import { buildHold, buildStoredImages, createUser } from '../../libs/platform/src/testing/factories.js';
import { createStoreFixture, DELIVERED } from './generation-store.fixture.js';
import type { StoreFixture } from './generation-store.fixture.js';

/** Real transactions; a busy machine takes its time. */
jest.setTimeout(60_000);

const APPROVE: ReviewDecisionInput = { kind: 'approve', category: null, note: null };
const REJECT: ReviewDecisionInput = { kind: 'reject', category: 'violence', note: 'blood' };

let fixture: StoreFixture;
let moderator: UserEntity;
beforeAll(async () => {
  fixture = await createStoreFixture();
  moderator = await createUser(fixture.manager, { role: 'moderator' });
});
afterAll(() => fixture.close());

async function openCase(): Promise<ReviewCaseEntity> {
  const { id } = await fixture.running();
  await fixture.store.complete(id, buildStoredImages(), { ...DELIVERED, held: buildHold() });
  return fixture.manager.findOneByOrFail(ReviewCaseEntity, { generationId: id });
}

function decide(reviewCase: ReviewCaseEntity, decision: ReviewDecisionInput) {
  const { id: caseId, version } = reviewCase;
  return fixture.reviewCases.decide({ caseId, actorId: moderator.id, version, decision });
}

function visibilities(generationId: string): Promise<string[]> {
  return fixture.manager
    .findBy(ImageEntity, { generationId })
    .then((images) => images.map((image) => image.visibility));
}

function logOf(caseId: string): Promise<ReviewEventEntity[]> {
  return fixture.manager.find(ReviewEventEntity, { where: { caseId }, order: { sequence: 'ASC' } });
}

describe('a decision', () => {
  it('to approve shows the pictures to their owner', async () => {
    const reviewCase = await openCase();

    expect(await decide(reviewCase, APPROVE)).toMatchObject({
      kind: 'done',
      reviewCase: { state: 'closed', decision: 'approve', decidedBy: moderator.id, version: 2 },
    });
    expect(await fixture.find(reviewCase.generationId)).toMatchObject({ status: 'completed' });
    expect(await visibilities(reviewCase.generationId)).toEqual(['visible', 'visible']);
    expect(await fixture.eventTypes(reviewCase.generationId)).toEqual([
      'queued',
      'started',
      'held',
      'approved',
    ]);
  });

  it('to reject takes the pictures away, names the category and keeps the charge', async () => {
    const reviewCase = await openCase();

    await decide(reviewCase, REJECT);

    expect(await fixture.find(reviewCase.generationId)).toMatchObject({
      status: 'rejected',
      rejectionCategory: 'violence',
    });
    expect(await visibilities(reviewCase.generationId)).toEqual(['removed', 'removed']);
    expect(await fixture.credits(reviewCase.generationId)).toEqual(['charge']);
  });

  it('on a case that changed meanwhile is a conflict and changes nothing', async () => {
    const reviewCase = await openCase();
    await fixture.reviewCases.escalate({ caseId: reviewCase.id, actorId: moderator.id, note: 'unsure' });

    expect(await decide(reviewCase, APPROVE)).toMatchObject({
      kind: 'conflict',
      reviewCase: { state: 'escalated', version: 2 },
    });
    expect(await visibilities(reviewCase.generationId)).toEqual(['held', 'held']);
  });

  it('by two moderators at once is taken from one of them', async () => {
    const reviewCase = await openCase();

    const results = await Promise.all([decide(reviewCase, APPROVE), decide(reviewCase, REJECT)]);

    expect(results.map((result) => result.kind).sort()).toEqual(['conflict', 'done']);
    expect((await logOf(reviewCase.id)).map((event) => event.type)).toEqual(['opened', 'decided']);
  });

  it('on an unknown case is not found', async () => {
    const decision = { caseId: randomUUID(), actorId: moderator.id, version: 1, decision: APPROVE };

    expect(await fixture.reviewCases.decide(decision)).toEqual({ kind: 'not_found' });
  });

  it('can follow an escalation', async () => {
    const { id } = await openCase();
    await fixture.reviewCases.escalate({ caseId: id, actorId: moderator.id, note: 'unsure' });
    const escalated = await fixture.manager.findOneByOrFail(ReviewCaseEntity, { id });

    expect((await decide(escalated, REJECT)).kind).toBe('done');
    expect((await logOf(id)).map((event) => event.type)).toEqual(['opened', 'escalated', 'decided']);
  });
});

describe('the review log', () => {
  it('says who did what, with the reasons', async () => {
    const reviewCase = await openCase();
    const [image] = await fixture.manager.findBy(ImageEntity, { generationId: reviewCase.generationId });
    const imageId = image?.id ?? '';

    await fixture.reviewCases.recordReveal({
      caseId: reviewCase.id,
      actorId: moderator.id,
      seen: { imageId },
    });
    await decide(reviewCase, REJECT);

    expect(await logOf(reviewCase.id)).toMatchObject([
      { sequence: 1, type: 'opened', actorKind: 'system', actorId: null },
      { sequence: 2, type: 'revealed', actorKind: 'moderator', payload: { imageId } },
      {
        sequence: 3,
        type: 'decided',
        actorId: moderator.id,
        payload: { decision: 'reject', category: 'violence', note: 'blood' },
      },
    ]);
  });

  it('stays one unbroken chain when many cases are worked on at once', async () => {
    const cases = await Promise.all([1, 2, 3, 4, 5].map(() => openCase()));
    await Promise.all(cases.map((reviewCase) => decide(reviewCase, APPROVE)));

    const total = await fixture.manager.count(ReviewEventEntity);
    expect(await verifyReviewLog(fixture.manager)).toMatchObject({ kind: 'intact', eventCount: total });
  });

  it('leaves no hole when a transaction that wrote to it is rolled back', async () => {
    const reviewCase = await openCase();
    const before = await fixture.manager.count(ReviewEventEntity);
    await fixture.manager.update(
      ImageEntity,
      { generationId: reviewCase.generationId },
      { visibility: 'held' },
    );
    const unknownActor = { caseId: reviewCase.id, actorId: randomUUID(), seen: { imageId: 'x' } };

    await expect(fixture.reviewCases.recordReveal(unknownActor)).rejects.toThrow(/foreign key/u);
    await decide(reviewCase, APPROVE);

    expect(await verifyReviewLog(fixture.manager)).toMatchObject({ kind: 'intact', eventCount: before + 1 });
  });

  it.each([
    ['changed', `UPDATE review_events SET payload = '{}' WHERE id = 1`],
    ['deleted', 'DELETE FROM review_events WHERE id = 1'],
    ['emptied', 'TRUNCATE review_events'],
  ])('cannot be %s with ordinary statements', async (_, sql) => {
    await openCase();

    await expect(fixture.manager.query(sql)).rejects.toThrow('table review_events is append-only');
  });
});

/** As somebody with the rights of a database owner can do. */
async function tamper(target: StoreFixture, sql: string): Promise<void> {
  await target.database.dataSource.transaction(async (manager) => {
    await manager.query('ALTER TABLE review_events DISABLE TRIGGER USER');
    await manager.query(sql);
    await manager.query('ALTER TABLE review_events ENABLE TRIGGER USER');
  });
}

describe('verifyReviewLog', () => {
  it.each([
    ['a changed payload', `UPDATE review_events SET payload = '{"note":"nothing to see"}' WHERE id = 2`, '2'],
    ['a changed actor', 'UPDATE review_events SET actor_id = NULL WHERE id = 2', '2'],
    [
      'a moved time',
      `UPDATE review_events SET created_at = created_at + interval '1 hour' WHERE id = 2`,
      '2',
    ],
    ['a removed event', 'DELETE FROM review_events WHERE id = 2', '3'],
    ['a hash that was made up', `UPDATE review_events SET hash = repeat('0', 64) WHERE id = 2`, '2'],
  ])('finds %s', async (_, sql, eventId) => {
    const own = await createStoreFixture();
    const reviewer = await createUser(own.manager, { role: 'moderator' });
    const { id } = await own.running();
    await own.store.complete(id, buildStoredImages(), { ...DELIVERED, held: buildHold() });
    const { id: caseId } = await own.manager.findOneByOrFail(ReviewCaseEntity, { generationId: id });
    await own.reviewCases.escalate({ caseId, actorId: reviewer.id, note: 'unsure' });
    await own.reviewCases.decide({ caseId, actorId: reviewer.id, version: 2, decision: APPROVE });
    expect(await verifyReviewLog(own.manager)).toMatchObject({ kind: 'intact', eventCount: 3 });

    await tamper(own, sql);

    expect(await verifyReviewLog(own.manager)).toEqual({ kind: 'broken', eventId });
    await own.close();
  });
});
